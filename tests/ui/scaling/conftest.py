"""The window drawn once at each density, each in a process of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy
import pytest
from PySide6.QtGui import QImage

RATIOS = (1.0, 1.5, 2.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where the pictures of the sections lie, and how dense the pictures in labels and buttons were."""

    folder: Path
    densities: dict[str, float]

    def picture(self, section: str) -> QImage:
        return QImage(str(self.folder / f"{section}.png"))


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[float, Drawn]:
    return {ratio: _drawn(tmp_path_factory.mktemp("drawn"), ratio) for ratio in RATIOS}


def _drawn(folder: Path, ratio: float) -> Drawn:
    surroundings = os.environ | {"QT_SCALE_FACTOR": str(ratio), "XDG_DATA_HOME": str(folder)}
    command = (sys.executable, "-m", "tests.ui.scaling.drawn", str(folder))
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Drawn(folder, json.loads(done.stdout))


def sharpness(image: QImage) -> float:
    """The squared steps between neighbouring points, summed: edges drawn at r times the density are r times as long and
    as steep as before, those of a picture scaled up are longer and less steep, and the sum is smaller.
    """
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = numpy.frombuffer(grey.constBits(), numpy.uint8).reshape(grey.height(), grey.bytesPerLine())
    points = rows[:, : grey.width()].astype(float)
    return float((numpy.diff(points, axis=0) ** 2).sum() + (numpy.diff(points, axis=1) ** 2).sum())
