using System.Collections.Frozen;
using System.Text;

namespace Moteur.Formats;

/// <summary>
/// Joins letters and the accents written after them (as Macs do in PDFs and file names) into one character each, so that
/// <c>É</c> is the same word however it was typed. By table, as in <c>Folding</c>: the same where the runtime knows no Unicode data.
/// </summary>
internal static class Composition
{
    private const char FirstMark = '\u0300', LastMark = '\u036F';

    /// <summary>For each mark its letters, each followed by the letter with the mark.</summary>
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Joined = new (char Mark, string Pairs)[]
    {
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuù"),
        ('\u0301', "AÁEÉIÍOÓUÚYÝCĆNŃSŚZŹaáeéiíoóuúyýcćnńsśzź"),
        ('\u0302', "AÂEÊIÎOÔUÛWŴYŶaâeêiîoôuûwŵyŷ"),
        ('\u0303', "AÃNÑOÕaãnñoõ"),
        ('\u0304', "AĀEĒIĪOŌUŪaāeēiīoōuū"),
        ('\u0306', "AĂGĞaăgğ"),
        ('\u0307', "EĖIİZŻeėzż"),
        ('\u0308', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
        ('\u030A', "AÅUŮaåuů"),
        ('\u030B', "OŐUŰoőuű"),
        ('\u030C', "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž"),
        ('\u0327', "CÇSŞTŢcçsştţ"),
        ('\u0328', "AĄEĘaąeę"),
    }.SelectMany(row => row.Pairs.Chunk(2), (row, pair) => ((pair[0], row.Mark), pair[1])).ToFrozenDictionary(p => p.Item1, p => p.Item2);

    /// <summary>The text with its accents on their letters; marks that fit none stay.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange(FirstMark, LastMark);
        if (first < 0)
        {
            return text;
        }

        var joined = new StringBuilder(text, 0, first, text.Length);
        foreach (var c in text.AsSpan(first))
        {
            if (c is >= FirstMark and <= LastMark && joined.Length > 0 && Joined.TryGetValue((joined[^1], c), out var letter))
            {
                joined[^1] = letter;
            }
            else
            {
                joined.Append(c);
            }
        }

        return joined.ToString();
    }
}
