"""What is there to say of a sample's values beyond the badge that tells where they come from?

synthesised   Synthesised: the spec shows none.   ─►   the spec shows none.
"""

from __future__ import annotations

import re

from ....plan.docs.pages import Phrase, Proof, Words


def proof_note(proof: Proof) -> Phrase:
    """The note without what the badge says; the line of the spec, where nothing is left of it."""
    match proof.note:
        case (Words(text), *rest):
            said = re.compile(rf"(?:Values: )?{re.escape(proof.origin.value)}[.:;]? ?", re.IGNORECASE)
            left = said.sub("", text, count=1) if said.match(text) else text
            return (Words(left), *rest) if left or rest else proof.place
        case _:
            return proof.note
