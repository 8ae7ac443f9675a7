import subprocess
import sys


def test_importing_dates_leaves_the_slow_libraries_alone():
    slow = "[name for name in sys.modules if name.split('.')[0] in ('babel', 'dateutil')]"
    code = f"import sys, tracker.domain.dates; print({slow})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
