using System.Text.RegularExpressions;

namespace Moteur.Documents.Shared;

/// <summary>
/// What people typed, as a printer would set it: they write with a typewriter's signs, in a hurry. Words and order are never
/// touched.
/// </summary>
public static partial class Typography
{
    private const string NoBreak = "\u00A0";

    /// <summary>
    /// Curved apostrophes, dashes between words, phone numbers in one piece, and in French the space before a double sign that must not begin a line.
    /// </summary>
    public static string Set(string text)
    {
        text = Phone().Replace(text, m => m.Value.Replace(" ", NoBreak, StringComparison.Ordinal));
        var set = SpacedHyphen().Replace(Apostrophe().Replace(text, "’"), " – ");
        return Labels.Language == "fr" ? AfterOpening().Replace(BeforeDouble().Replace(set, NoBreak), NoBreak) : set;
    }

    [GeneratedRegex(@"(?<!\d)(?:0|\+33 )\d(?: \d\d){4}(?!\d)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<=\w)'(?=\w)|(?<=\w)'(?=\s|$)")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"(?<=\S) -{1,2} (?=\S)")]
    private static partial Regex SpacedHyphen();

    [GeneratedRegex(@" (?=[:;!?»%€])")]
    private static partial Regex BeforeDouble();

    [GeneratedRegex(@"(?<=«) ")]
    private static partial Regex AfterOpening();
}
