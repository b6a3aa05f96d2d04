"""Pictures as numbers, so that a test may look at every dot."""

from collections import Counter

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage


def channels(image: QImage) -> NDArray[np.int16]:
    """Return red, green and blue of each dot: lines, dots in a line, the three of a dot."""
    picture = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return lines[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3).astype(np.int16)


def differences(one: QImage, other: QImage) -> NDArray[np.int16]:
    """Return of each dot of two pictures of one size by how much the channel differs that differs most."""
    found: NDArray[np.int16] = np.abs(channels(one) - channels(other)).max(axis=2)
    return found


def share_of(image: QImage, colour: QColor, within: int = 12) -> float:
    """Return how much of a picture has nearly that colour."""
    wanted = np.array([colour.red(), colour.green(), colour.blue()], np.int16)
    return float((np.abs(channels(image) - wanted).max(axis=2) < within).mean())


def names_in(image: QImage, area: QRect | None = None) -> Counter[str]:
    """Return the colours of a picture, or of an area of it, by their names, each with how many dots have it."""
    dots = channels(image if area is None else image.copy(area)).reshape(-1, 3)
    found, counts = np.unique(dots, axis=0, return_counts=True)
    return Counter({f"#{red:02x}{green:02x}{blue:02x}": int(count) for (red, green, blue), count in zip(found, counts, strict=True)})
