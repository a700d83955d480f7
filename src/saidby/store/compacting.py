"""Making a case smaller and quicker. Killed at any moment, it leaves the case as it was before or after a step."""

from saidby.store.file import File


def compact(file: File) -> None:
    """Forget what belongs to nothing any more, merge the full-text indexes, and write the file anew without gaps.

    Keys and sketches have no index by statement or article, which would double them; so rows of what is gone are swept here.
    ``VACUUM`` is one transaction of SQLite, which readers may read across; it needs as much room again as the case takes.
    """
    with file.writing():
        file.write("DELETE FROM keys WHERE statement NOT IN (SELECT number FROM statements)")
        file.write("DELETE FROM sketches WHERE article NOT IN (SELECT number FROM articles)")
        file.write("INSERT INTO said (said) VALUES ('rebuild')")
        file.write("INSERT INTO said (said) VALUES ('optimize')")
        file.write("INSERT INTO texts (texts) VALUES ('optimize')")
    file.alone("VACUUM")
    file.alone("ANALYZE")
    file.alone("PRAGMA wal_checkpoint(PASSIVE)")
