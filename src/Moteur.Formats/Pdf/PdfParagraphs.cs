using Moteur.Scripts;

namespace Moteur.Formats.Pdf;

/// <summary>
/// Says what each line is. What is indented is speech (a cue in capitals, lines under it), a transition or centred text; the
/// rest is headings and action. Works for indented and for centred speech alike, since only the action's edge is fixed.
/// </summary>
internal sealed class PdfParagraphs(PdfLayout layout, PdfCues cues)
{
    private readonly List<PdfParagraph> _read = [];

    public IReadOnlyList<PdfParagraph> Read => _read;

    private PdfParagraph? Before => _read.Count > 0 ? _read[^1] : null;

    /// <summary>Adds a page, block by block; blanks separate blocks.</summary>
    public void Add(PdfPage page)
    {
        for (var from = 0; from < page.Lines.Count;)
        {
            var to = from + 1;
            while (to < page.Lines.Count && !page.Lines[to].AfterGap)
            {
                to++;
            }

            AddBlock(page.Lines[from..to]);
            from = to;
        }
    }

    /// <summary>After the last page: a name with nothing said under it was words on the screen (a title, FIN).</summary>
    public void Finish()
    {
        for (var i = 0; i < _read.Count; i++)
        {
            if (_read[i].Kind == ParagraphKind.Character
                && (i + 1 == _read.Count || _read[i + 1].Kind is not (ParagraphKind.Dialogue or ParagraphKind.Parenthetical)))
            {
                _read[i].Kind = ParagraphKind.Centered;
            }
        }
    }

    private void AddBlock(List<PdfLine> block)
    {
        var at = 0;
        while (at < block.Count)
        {
            var line = block[at];
            // SÉQUENCE 12 may stand on a line of its own, right above the heading proper.
            var opens = at == 0 || (Before?.Kind == ParagraphKind.SceneHeading && Before.Last == block[at - 1]);
            if (PdfLines.IsHeading(line, layout, opens))
            {
                at = TakeHeading(block, at);
            }
            else if (PdfDual.Starts(block, at, layout))
            {
                _read.AddRange(PdfDual.Read(block[at..], layout));
                return;
            }
            else if (layout.IsIndented(line))
            {
                at = TakeIndented(block, at);
            }
            else
            {
                at = TakeAction(block, at);
            }
        }
    }

    private int TakeHeading(List<PdfLine> block, int at)
    {
        var heading = new PdfParagraph(ParagraphKind.SceneHeading, block[at]).Add(block[at]);
        _read.Add(heading);
        at++;
        while (at < block.Count && !PdfLines.IsHeading(block[at], layout, false) && !layout.IsIndented(block[at])
            && block[at].Bold == block[at - 1].Bold && Folding.IsUpper(block[at].Text)
            && !layout.EndedOnPurpose(block[at - 1], block[at], layout.Right))
        {
            heading.Add(block[at++]);
        }

        return at;
    }

    private int TakeIndented(List<PdfLine> block, int at)
    {
        var line = block[at];
        var inSpeech = Before?.Kind is ParagraphKind.Dialogue or ParagraphKind.Parenthetical or ParagraphKind.Character && !Before.Dual;
        if (PdfLines.IsCue(line) && at + 1 < block.Count && layout.IsIndented(block[at + 1]) && !PdfLines.IsTransition(line, layout)
            && !IsTitleCard(block[at..]))
        {
            return TakeSpeech(block, at);
        }

        if (PdfLines.IsTransition(line, layout))
        {
            _read.Add(new PdfParagraph(ParagraphKind.Transition, line).Add(line));
            return at + 1;
        }

        // A speech that holds a blank, or runs over the page without its cue; and a cue with a blank under it.
        if (PdfLines.IsCue(line) && at + 1 == block.Count && cues.StandsAmong(line))
        {
            _read.Add(new PdfParagraph(ParagraphKind.Character, line).Add(line));
            return at + 1;
        }

        if (inSpeech && !Folding.IsUpper(line.Text) && (line.FirstOnPage || at > 0 || line.Text[0] == '(' || Before!.Kind is ParagraphKind.Character or ParagraphKind.Parenthetical || SharesSpeech(line)))
        {
            return TakeLines(block, at, line.FirstOnPage && Before!.Kind == ParagraphKind.Dialogue);
        }

        var centred = new PdfParagraph(ParagraphKind.Centered, line).Add(line);
        _read.Add(centred);
        while (++at < block.Count && layout.IsIndented(block[at]))
        {
            centred.Add(block[at], newLine: true);
        }

        return at;
    }

    private int TakeSpeech(List<PdfLine> block, int at)
    {
        var cue = block[at];
        var goesOn = cue.FirstOnPage && Before?.Kind is ParagraphKind.Dialogue or ParagraphKind.Parenthetical && !Before.Dual
            && (cue.SpeechGoesOn || PdfLines.SaysContinued(cue.Text))
            && _read.FindLast(p => p.Kind == ParagraphKind.Character) is { } last
            && RoleNames.Canonical(last.Text) == RoleNames.Canonical(cue.Text);
        if (!goesOn)
        {
            _read.Add(new PdfParagraph(ParagraphKind.Character, cue).Add(cue));
        }

        return TakeLines(block, at + 1, goesOn && Before?.Kind == ParagraphKind.Dialogue);
    }

    /// <summary>Lines said and how, to the end of the block, or to what is not indented, or to another cue.</summary>
    private int TakeLines(List<PdfLine> block, int at, bool joins)
    {
        var end = at;
        while (end < block.Count && layout.IsIndented(block[end]) && !(end > at && (StartsOtherSpeech(block, end) || CapitalLines.IsTransition(block[end].Text))))
        {
            end++;
        }

        var speech = PdfSpeech.Read(block[at..end], layout, dual: false);
        if (joins && speech.Count > 0 && speech[0].Kind == ParagraphKind.Dialogue)
        {
            foreach (var line in PdfSpeech.LinesOf(speech[0], block[at..end]))
            {
                Before!.Add(line);
            }

            speech.RemoveAt(0);
        }

        _read.AddRange(speech);
        return end;
    }

    private bool StartsOtherSpeech(List<PdfLine> block, int at) =>
        PdfLines.IsCue(block[at]) && at + 1 < block.Count && layout.IsIndented(block[at + 1])
        && cues.StandsAmong(block[at]) && (block[at].Left > block[at - 1].Left + 2 * layout.Size || cues.Knows(block[at]));

    private int TakeAction(List<PdfLine> block, int at)
    {
        var first = block[at];
        if (block.Count == at + 1 && PdfLines.IsTransition(first, layout))
        {
            _read.Add(new PdfParagraph(ParagraphKind.Transition, first).Add(first));
            return at + 1;
        }

        var goesOn = first.FirstOnPage && Before is { Kind: ParagraphKind.Action } before
            && (char.IsLower(first.Text[0]) || !CapitalLines.EndsSentence(before.Last.Text)) && !layout.EndedOnPurpose(before.Last, first, layout.Right);
        var action = goesOn ? Before! : new PdfParagraph(ParagraphKind.Action, first);
        if (!goesOn)
        {
            _read.Add(action);
        }

        action.Add(first);
        while (++at < block.Count && !PdfLines.IsHeading(block[at], layout, false) && !StartsSpeech(block, at)
            && !layout.OpensParagraph(block[at]) && !StandsAlone(block[at]))
        {
            action.Add(block[at], newLine: layout.EndedOnPurpose(block[at - 1], block[at], layout.Right));
        }

        return at;
    }

    /// <summary>A transition or a title, set apart from the action by its place only.</summary>
    private bool StandsAlone(PdfLine line) =>
        layout.IsIndented(line) && (PdfLines.IsTransition(line, layout) || (Folding.IsUpper(line.Text) && layout.IsCentred(line)));

    private bool StartsSpeech(List<PdfLine> block, int at) =>
        layout.IsIndented(block[at]) && PdfLines.IsCue(block[at]) && at + 1 < block.Count && layout.IsIndented(block[at + 1]);

    /// <summary>Several lines all in capitals away from where cues stand are words on the screen.</summary>
    private bool IsTitleCard(List<PdfLine> block) => block.All(l => Folding.IsUpper(l.Text)) && !cues.StandsAmong(block[0]);

    private bool SharesSpeech(PdfLine line) =>
        Before is { } before && before.Last.Page == line.Page
        && (Math.Abs(before.Last.Left - line.Left) < 3 || Math.Abs(before.Last.Centre - line.Centre) < 3);
}
