using System.Text;
using System.Text.RegularExpressions;
using Moteur.Breakdown;
using Moteur.Scripts;

namespace Moteur.Formats.Fountain;

/// <summary>
/// Writes Fountain (syntax 1.1). A paragraph is written plainly where it would be read again as what it is, and forced where it would
/// not: read by <see cref="FountainReader"/>, the file gives the same paragraphs, numbers and synopses. Tags have no place in it.
/// </summary>
public static partial class FountainWriter
{
    public static void Write(Stream stream, ScriptContent script)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.Write(Text(script));
    }

    /// <summary>The whole file.</summary>
    public static string Text(ScriptContent script)
    {
        var text = new StringBuilder();
        if (CleanText.OneLine(script.Title) is { Length: > 0 } title)
        {
            text.Append("Title: ").Append(Plain(title)).Append('\n');
        }

        foreach (var scene in script.Scenes)
        {
            new SceneWriter(text, scene, script.Language).Write();
        }

        return text.ToString();
    }

    /// <summary>A line whose stars, underscores and backslashes stay what they are.</summary>
    private static string Plain(string line) =>
        line.Contains("/*", StringComparison.Ordinal) || line.Contains("*/", StringComparison.Ordinal) || Emphasis.Remove(line) != line
            ? Marks().Replace(line, @"\$0")
            : line;

    [GeneratedRegex(@"[*_\\]")]
    private static partial Regex Marks();

    private sealed class SceneWriter(StringBuilder text, Scene scene, ScriptLanguage language)
    {
        private readonly IReadOnlyList<ScriptParagraph> _text = ScriptContent.TextOf(scene);
        private bool _inSpeech;

        public void Write()
        {
            for (var i = 0; i < _text.Count; i++)
            {
                Write(i);
            }
        }

        private void Write(int at)
        {
            var (kind, said) = (_text[at].Kind, _text[at].Text);
            switch (kind)
            {
                case ParagraphKind.SceneHeading:
                    WriteHeading(at, said);
                    break;
                case ParagraphKind.Character:
                    Begin();
                    text.Append(Cue(said, at)).Append(_text[at].Dual ? " ^" : "").Append('\n');
                    _inSpeech = true;
                    break;
                case ParagraphKind.Parenthetical when _inSpeech:
                    var remark = Plain(CleanText.OneLine(said));
                    text.Append(remark is ['(', .., ')'] ? remark : $"({remark})").Append('\n');
                    break;
                case ParagraphKind.Dialogue when _inSpeech:
                    // Two blanks on an empty line keep the speech going.
                    AppendLines(said, line => line.Trim().Length == 0 ? "  " : Plain(line));
                    break;
                case ParagraphKind.Lyrics:
                    BeginUnlessSpoken();
                    AppendLines(said, line => "~" + Plain(line));
                    break;
                case ParagraphKind.Transition:
                    Begin();
                    var transition = Plain(CleanText.OneLine(said));
                    text.Append(IsPlainTransition(transition) ? "" : "> ").Append(transition).Append('\n');
                    break;
                case ParagraphKind.Centered:
                    Begin();
                    AppendLines(said, line => $"> {Plain(line.Trim())} <");
                    break;
                case ParagraphKind.Note:
                    WriteNote(said);
                    break;
                default:
                    Begin();
                    AppendLines(said, line => NeedsForce(line) ? "!" + Plain(line) : Plain(line));
                    break;
            }
        }

        private void WriteHeading(int at, string heading)
        {
            Begin();
            var shown = CleanText.OneLine(scene.Omitted && at == 0 && !SceneHeading.Parse(heading).IsOmitted
                ? language == ScriptLanguage.French ? "OMISE" : "OMITTED"
                : heading);
            text.Append(SceneHeading.LooksLikeHeading(shown) && !shown.EndsWith('#') && !StartsAsOther(shown) ? "" : ".").Append(Plain(shown));
            text.Append(at == 0 ? $" #{scene.Number}#\n" : "\n");
            if (at == 0 && CleanText.OneLine(scene.Synopsis) is { Length: > 0 } synopsis)
            {
                text.Append("\n= ").Append(Plain(synopsis)).Append('\n');
            }
        }

        /// <summary>A note stands on the line of what it follows inside a speech, which an own line would end.</summary>
        private void WriteNote(string note)
        {
            var held = note.Replace("]]", "] ]", StringComparison.Ordinal).ReplaceLineEndings("\n").Replace("\n\n", "\n  \n", StringComparison.Ordinal);
            if (_inSpeech)
            {
                text.Length--;
                text.Append(" [[").Append(held).Append("]]\n");
            }
            else
            {
                Begin();
                text.Append("[[").Append(held).Append("]]\n");
            }
        }

        private string Cue(string cue, int at)
        {
            var shown = CleanText.OneLine(cue);
            var speaks = at + 1 < _text.Count && _text[at + 1].Kind is ParagraphKind.Dialogue or ParagraphKind.Parenthetical or ParagraphKind.Lyrics;
            return speaks && FountainBody.IsPlainCue(shown) && !StartsAsOther(shown) && !SceneHeading.LooksLikeHeading(shown) && !IsPlainTransition(shown) ? Plain(shown) : "@" + Plain(shown);
        }

        private void Begin()
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            _inSpeech = false;
        }

        private void BeginUnlessSpoken()
        {
            if (!_inSpeech)
            {
                Begin();
            }
        }

        private void AppendLines(string said, Func<string, string> write)
        {
            foreach (var line in said.ReplaceLineEndings("\n").Split('\n'))
            {
                text.Append(write(line)).Append('\n');
            }
        }

        /// <summary>True for a line of action that would be read as something else: marked, in capitals, or empty.</summary>
        private static bool NeedsForce(string line)
        {
            var shown = line.Trim();
            return shown.Length == 0 || StartsAsOther(shown) || Folding.IsUpper(FountainBody.NameIn(shown)) || SceneHeading.LooksLikeHeading(Emphasis.Remove(shown));
        }

        private static bool StartsAsOther(string shown) => shown[0] is '=' or '#' or '>' or '~' or '.' or '@' or '!';

        private static bool IsPlainTransition(string shown) => Folding.IsUpper(shown) && shown.EndsWith("TO:", StringComparison.Ordinal) && !StartsAsOther(shown);
    }
}
