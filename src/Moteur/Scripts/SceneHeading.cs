namespace Moteur.Scripts;

/// <summary>
/// What a scene heading says: <c>12A. INT. MAISON GEORGES - CUISINE – NUIT</c>. Read from French and English headings as
/// people type them, with or without dashes, accents and capitals.
/// </summary>
/// <param name="Text">The heading as written, blanks tidied.</param>
/// <param name="Number">The number written at its head; null when there is none.</param>
/// <param name="Interior">Inside, outside or both; none when it does not say.</param>
/// <param name="Set">The set in capitals, sub-sets as written; empty when the heading names none.</param>
/// <param name="TimeOfDay">The light; none when it does not say.</param>
public sealed record SceneHeading(string Text, SceneNumber? Number, Interior Interior, string Set, TimeOfDay TimeOfDay)
{
    private const int Longest = 500;

    /// <summary>True when the heading is nothing but a number (<c>SÉQUENCE 12</c>): what it numbers follows.</summary>
    public bool IsNumberOnly => Number is not null && Interior == Interior.None && Set.Length == 0 && TimeOfDay == TimeOfDay.None && !IsOmitted;

    /// <summary>True for the place of a scene that was taken out: <c>OMITTED</c>, <c>SUPPRIMÉE</c>.</summary>
    public bool IsOmitted { get; private init; }

    /// <summary>Reads a heading. Any text is a heading to somebody: what is not understood stays in the set.</summary>
    public static SceneHeading Parse(string heading)
    {
        var text = Folding.OneSpace(heading);
        var line = new HeadingLine(text.Length > Longest ? text[..Longest] : text);
        var number = line.TakeNumber();
        if (line.IsOmitted)
        {
            return new(text, number, Interior.None, "", TimeOfDay.None) { IsOmitted = true };
        }

        var interior = line.TakeInterior();
        var (set, light) = HeadingParts.Read(line.Rest, ref interior);
        return new(text, number, interior ?? Interior.None, set.ToUpperInvariant(), light);
    }

    /// <summary>Where a heading's words stand, the number at its head (and again at its end) left out.</summary>
    internal static (int Start, int End) WithoutNumber(string heading)
    {
        if (heading.Length > Longest)
        {
            return (0, heading.Length);
        }

        var line = new HeadingLine(heading);
        return line.TakeNumber() is null ? (0, heading.Length) : (line.Start, line.Start + line.Rest.Length);
    }

    /// <summary>
    /// True when a line of script is written as a heading: it opens with an interior or exterior in either language
    /// (<c>INT.</c>, <c>EXT</c>, <c>I/E</c>, <c>INTÉRIEUR JOUR</c>), after its number when it has one, or ends with it in capitals
    /// (<c>CUISINE - INT. JOUR</c>), or announces a number (<c>SÉQUENCE 12</c>). Sentences of action that begin alike (<c>Intérieurement, il…</c>) are not headings.
    /// </summary>
    public static bool LooksLikeHeading(string line)
    {
        if (line.Length > Longest)
        {
            return false;
        }

        var text = Folding.OneSpace(line);
        var read = new HeadingLine(text);
        var numbered = read.TakeNumber() is not null;
        if (numbered && (read.IsOmitted || (read.NumberWasAnnounced && read.RestStandsApart)))
        {
            return true;
        }

        var before = read.Rest;
        if (read.TakeInterior() is not null)
        {
            return read.InteriorIsAbbreviated || Folding.IsUpper(before) || HeadingParts.StartsWithLight(read.Rest) || read.RestStandsApart
                || HeadingParts.EndsWithLight(read.Rest);
        }

        if (!Folding.IsUpper(before))
        {
            return false;
        }

        return numbered
            ? HeadingParts.HasLightOrInterior(before)
            : (before.Contains("INT", StringComparison.Ordinal) || before.Contains("EXT", StringComparison.Ordinal))
                && (HeadingParts.HasTrailingInteriorAndLight(before) || HeadingParts.HasInteriorAfterMoment(before));
    }
}
