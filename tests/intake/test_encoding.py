import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.errors import BadEncoding, BinaryInput, EmptyInput, SaidbyError, Truncated, UsageError
from saidby.intake.charsets import codec_name, codec_of
from saidby.intake.encoding import decode, decode_with_notes
from saidby.intake.raw import Raw

STORY = "The café’s owner, “tired of waiting”, said £5 was too much – and didn’t pay. The harbour office agreed. "
RUSSIAN = "Паром не пойдёт, сообщил начальник порта. Причину он не назвал, но обещал сделать это завтра. " * 4


def raw(data: bytes, header: str | None = None) -> Raw:
    return Raw(data=data, origin="story.html", encoding_header=header)


def meta(charset: str) -> bytes:
    return f'<!doctype html><meta charset="{charset}"><p>'.encode()


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"])
def test_undeclared(codec: str) -> None:
    assert decode(raw(STORY.encode(codec))) == STORY


@pytest.mark.parametrize(
    "label", ["iso-8859-1", "latin1", "us-ascii", "windows-1252", "Windows-1252", "utf-8", "UTF8", "no-such", "utf-16"]
)
@pytest.mark.parametrize("codec", ["utf-8", "cp1252"])
def test_declaration_true_or_false(label: str, codec: str) -> None:
    assert decode(raw(meta(label) + STORY.encode(codec))).endswith(STORY)
    assert decode(raw(STORY.encode(codec), label)) == STORY


@pytest.mark.parametrize(
    "head",
    [
        b'<?xml version="1.0" encoding="windows-1251"?><p>',
        b'<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>',
        b"<META CHARSET=windows-1251><p>",
        meta("windows-1251"),
    ],
)
def test_declarations_of_every_kind(head: bytes) -> None:
    assert decode(raw(head + "Да.".encode("cp1251"))).endswith("Да.")


def test_header_outweighs_meta_unless_it_does_not_fit() -> None:
    assert decode(raw(meta("koi8-r") + "Да.".encode("cp1251"), "windows-1251")).endswith("Да.")
    assert decode(raw(meta("windows-1251") + "Да.".encode("cp1251"), "utf-8")).endswith("Да.")


def test_other_scripts_are_found_so_that_the_language_can_be_named() -> None:
    assert decode(raw(RUSSIAN.encode("cp1251"))) == RUSSIAN
    assert decode(raw(meta("x-sjis") + "港".encode("cp932") * 9)).endswith("港")
    assert decode(raw(meta("iso-2022-jp") + "港の船".encode("iso-2022-jp"))).endswith("港の船")


def test_told_encoding_outweighs_everything() -> None:
    assert decode(raw(meta("utf-8") + "Да.".encode("koi8-r")), "koi8-r").endswith("Да.")
    assert decode(raw("\ufeffDa.".encode("utf-16-be")), "utf-16") == "Da."
    with pytest.raises(BadEncoding, match="does not decode as utf-8: first bad byte at offset 7"):
        decode(raw(STORY.encode("cp1252")), "utf-8")


@pytest.mark.parametrize("name", ["no-such", "base64", "rot13", "unicode_escape", "idna", "", "\0", "utf-7"])
def test_told_encoding_that_is_none(name: str) -> None:
    if name:
        with pytest.raises(UsageError, match="no encoding"):
            decode(raw(STORY.encode()), name)
    assert codec_of(name) is None


def test_few_damaged_bytes_become_replacement_characters() -> None:
    text = decode(raw((STORY * 20).encode() + b"\xff and so on."))
    assert text == STORY * 20 + "\ufffd and so on."


@pytest.mark.parametrize(
    "data",
    [STORY.encode() + b"\xff and so on.", b"He said \xff\xfe\xfd no, and \x9d\x81 again.", meta("latin1") + STORY.encode() + b"\xff."],
)
def test_damage_is_refused_with_its_place(data: bytes) -> None:
    with pytest.raises(BadEncoding, match=r"first bad byte at offset [0-9,]+; name the right one with --encoding"):
        decode(raw(data))


def notes(data: bytes, header: str | None = None) -> list[str]:
    return [note.text for note in decode_with_notes(raw(data, header)).notes]


def test_notes_tell_of_a_wrong_declaration_and_of_damage() -> None:
    assert notes(meta("utf-8") + STORY.encode("cp1252")) == ["the input says it is utf-8, and is windows-1252"]
    assert notes(STORY.encode(), "ISO-8859-1") == ["the input says it is ISO-8859-1, and is utf-8"]
    assert notes((STORY * 20).encode() + b"\xff.") == ["some bytes are no UTF-8; they stand as U+FFFD"]
    for quiet in (meta("utf-8") + STORY.encode(), meta("latin1") + STORY.encode("cp1252"), meta("koi8-r") + b"Plain.", "\ufffd.".encode()):
        assert notes(quiet) == []


def test_damage_is_not_taken_for_a_rare_encoding() -> None:
    with pytest.raises(BadEncoding):
        decode(raw(b"The minister says \x81\x8d\x8f\x90\x9d and \xff\xfe\xfd.\n" + bytes(range(128, 256)) + b"\nNo more."))


def test_names() -> None:
    assert [codec_name(codec) for codec in ("cp1252", "koi8_r", "utf-8")] == ["windows-1252", "koi8-r", "utf-8"]


def test_end_in_the_middle_of_a_character() -> None:
    with pytest.raises(Truncated, match="middle of a character"):
        decode(raw(STORY.encode()[: STORY.encode().rindex("’".encode()) + 2]))
    with pytest.raises(Truncated):
        decode(raw(STORY.encode("utf-16")[:-1]))
    assert decode(raw("The café".encode("cp1252"))) == "The café"


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf \r\n", "\ufeff \n".encode("utf-16"), b"\xc2\xa0\n"])
def test_nothing_but_white_space(data: bytes) -> None:
    with pytest.raises(EmptyInput):
        decode(raw(data))


def test_wide_noise_is_binary() -> None:
    with pytest.raises((BinaryInput, BadEncoding)):
        decode(raw(b"\xff\xfe" + bytes(range(1, 255)) * 8))


def outcome(data: bytes, header: str | None = None) -> str | SaidbyError:
    try:
        return decode(raw(data, header))
    except SaidbyError as error:
        return error


@settings(deadline=None)  # the machine may be busy
@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin1", "utf-16", "shift_jis", "iso-2022-jp", "x"]))
def test_any_bytes_give_text_or_a_clear_error(data: bytes, header: str | None) -> None:
    found = outcome(data, header)
    if isinstance(found, SaidbyError):
        assert (found.where, bool(found.what), bool(found.remedy)) == ("story.html", True, True)
    else:
        assert found.strip()
        assert "\0" not in found


LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\ufeff")


@settings(deadline=None)  # the machine may be busy
@given(st.text(LETTERS, max_size=200), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_unicode_comes_back_as_it_was(text: str, codec: str) -> None:
    assert outcome(("A" + text).encode(codec)) == "A" + text
