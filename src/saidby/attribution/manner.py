"""How the words are put: hedges, negation, conditions, and when it was said; each is read in its own file."""

from saidby.attribution.conditions import conditions
from saidby.attribution.hedges import hedges
from saidby.attribution.negation import is_negated
from saidby.attribution.scene import Scene
from saidby.attribution.times import said_when
from saidby.types import Manner, Span, Spans


def manner(scene: Scene, content: Spans, cue: Span | None, inner: Spans = (), source: Spans = ()) -> Manner:
    """Read the manner of a statement.

    Hedges and conditions are those of the content less ``inner``, the contents of statements nested in it; ``source`` is who said it, where
    times tell of other things. ``negated`` is ``None`` without content; ``when`` is ``None`` where no time of saying is told.
    """
    words = scene.words(cue) if cue else ""
    return Manner(
        hedges=hedges(scene.text, content, inner),
        negated=is_negated(scene.text, content, words),
        conditions=conditions(scene.text, content, inner, words),
        when=said_when(scene, cue, content, source) if cue else None,
    )
