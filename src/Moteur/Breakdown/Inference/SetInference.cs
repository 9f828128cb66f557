using System.Collections.Frozen;
using Moteur.Breakdown.Suggestions;
using Moteur.Scripts;

namespace Moteur.Breakdown.Inference;

/// <summary>
/// Finds one set under several spellings: <c>APPT JULIE</c> and <c>APPARTEMENT DE JULIE</c>, <c>COUR - ÉCOLE</c> and <c>COUR DE
/// L'ÉCOLE</c>, <c>CUISNE</c> and <c>CUISINE</c>. What is only alike (<c>CHAMBRE 1</c>, <c>CHAMBRE 2</c>, <c>CHAMBRE DE JULIE</c>,
/// <c>CHAMBRE DE JULIEN</c>) stays apart.
/// </summary>
internal static class SetInference
{
    private const int ShortestTypo = 5;

    private static readonly FrozenSet<string> SmallWords = "DE|DU|DES|D|LA|LE|LES|L|THE|OF|A|AU|AUX|S|CHEZ|DANS|IN|AT".Split('|').ToFrozenSet();

    /// <summary>Words that headings write short. A word that is short for two things is not here.</summary>
    private static readonly FrozenDictionary<string, string> Short = (
        "APPT APPART APP>APPARTEMENT|CH CHBRE>CHAMBRE|CUIS>CUISINE|BUR>BUREAU|HOSP HOP>HOPITAL|RESTO>RESTAURANT|BD BLD>BOULEVARD|AV AVE>AVENUE|SDB>SALLE BAIN|PKG>PARKING"
        + "|COMM>COMMISSARIAT|IMM>IMMEUBLE|MAG>MAGASIN|VOIT>VOITURE|APT>APARTMENT|BLDG>BUILDING|BDRM>BEDROOM|RM>ROOM|DEPT>DEPARTMENT|STE>SAINTE|MME>MADAME|DR>DOCTEUR")
        .Split('|')
        .Select(row => row.Split('>'))
        .SelectMany(row => row[0].Split(' '), (row, word) => KeyValuePair.Create(word, row[1]))
        .ToFrozenDictionary();

    public static IEnumerable<Inferred> Of(IReadOnlyList<SceneLine> scenes, IReadOnlyList<Role> roles, ScriptLanguage language)
    {
        var spellings = scenes.Where(s => !s.Omitted && s.Set.Length > 0).GroupBy(s => s.Set, StringComparer.Ordinal)
            .Select(g => new Spelling(g.Key, WordsOf(g.Key), [.. g.Select(s => s.Id)], g.Min(s => s.Position)))
            .Where(s => s.Words.Count > 0)
            .ToList();
        var groups = spellings.GroupBy(s => string.Join(' ', s.Words), StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        foreach (var group in groups.Where(g => g.Count > 1))
        {
            var best = Best(group);
            foreach (var other in group.Where(s => s != best).OrderBy(s => s.First))
            {
                yield return Infer(other, best, InferenceReason.SameWords);
            }
        }

        var lexicon = Lexicon.Of(language);
        var names = roles.SelectMany(r => HeadingWords.In(Folding.Fold(r.Name))).ToHashSet(StringComparer.Ordinal);
        var heads = groups.ConvertAll(Best);
        foreach (var rare in heads)
        {
            var meant = heads.Where(h => h != rare && h.Scenes.Count > rare.Scenes.Count && IsTypo(rare, h, w => names.Contains(w) || lexicon.Vocabulary.Number(w) > 0)).ToList();
            if (meant.Count == 1)
            {
                yield return Infer(rare, meant[0], InferenceReason.Typo);
            }
        }
    }

    private static Inferred Infer(Spelling from, Spelling to, InferenceReason reason) =>
        new($"S|{from.Set}|{to.Set}", InferenceKind.Set, from.Set, to.Set, reason, "", from.Scenes);

    /// <summary>The spelling to keep: of most scenes, then with most accents, then the longest, then the first.</summary>
    private static Spelling Best(List<Spelling> same) =>
        same.OrderByDescending(s => s.Scenes.Count).ThenByDescending(s => Folding.Accents(s.Set)).ThenByDescending(s => s.Set.Length).ThenBy(s => s.First).First();

    /// <summary>True when all words but one are the same, and that one is a slip: a long word, known by nobody, a letter away.</summary>
    private static bool IsTypo(Spelling rare, Spelling other, Func<string, bool> isWord)
    {
        if (rare.Words.Count != other.Words.Count)
        {
            return false;
        }

        var slips = rare.Words.Except(other.Words).ToList();
        var meant = other.Words.Except(rare.Words).ToList();
        return slips.Count == 1 && meant.Count == 1
            && slips[0].Length >= ShortestTypo
            && !slips[0].Any(char.IsAsciiDigit) && !meant[0].Any(char.IsAsciiDigit)
            && !isWord(slips[0])
            && EditDistance.IsOne(slips[0], meant[0]);
    }

    /// <summary>The words that tell a set from others, in one order, singular and in full.</summary>
    private static List<string> WordsOf(string set) =>
        [.. HeadingWords.In(Folding.Fold(set)).SelectMany(w => Short.GetValueOrDefault(w, w).Split(' ')).Where(w => !SmallWords.Contains(w)).Select(Singular).Order(StringComparer.Ordinal)];

    private static string Singular(string word) => word.Length > 3 && word[^1] == 'S' && word[^2] != 'S' ? word[..^1] : word;

    private sealed record Spelling(string Set, List<string> Words, IReadOnlyList<SceneId> Scenes, int First);
}
