using System.Text.RegularExpressions;
using Moteur.Breakdown.Suggestions;
using Moteur.Scripts;

namespace Moteur.Breakdown.Inference;

/// <summary>
/// Finds one role under two names: L'HOMME, whom the text then presents as PAUL and who is never there again; MRATIN, who speaks
/// once and never beside MARTIN. Two names that could be two people stay apart.
/// </summary>
internal static class RoleInference
{
    private const int ShortestTypo = 5;
    private const int MostScenesOfTypo = 2;

    /// <summary>What may stand between a name and the one that replaces it.</summary>
    private const string Link = @"\s*(?:[,:(/–—-]+|EST|C'EST|S'APPELLE|SE NOMME|SE REVELE ETRE|N'EST AUTRE QUE|NOMMEE?|DITE?|IS|IS CALLED|NAMED|CALLED|AKA|ALIAS|KNOWN AS|WHO IS|QUI EST)\s*(?:C'EST|EST|QUI EST|ALIAS|AKA|NAMED|NOMMEE?|CALLED)?\s*";

    private static readonly string[] Articles = ["L'", "LE ", "LA ", "UN ", "UNE ", "THE ", "A ", "AN "];

    /// <param name="scenes">Scenes in script order, with their texts and the roles present.</param>
    public static IEnumerable<Inferred> Of(IReadOnlyList<Scene> scenes, IReadOnlyList<Role> roles, ScriptLanguage language)
    {
        var played = scenes.Where(s => !s.Omitted && s.Text is not null).OrderBy(s => s.Position).ToList();
        var present = roles.ToDictionary(r => r.Id, r => played.Where(s => s.Roles.Exists(p => p.RoleId == r.Id)).ToList());
        var lexicon = Lexicon.Of(language);
        bool IsCommon(Role role) => HeadingWords.In(Core(role)).Exists(w => lexicon.IsBeing(lexicon.Vocabulary.Number(w)));
        var common = roles.Where(r => present[r.Id].Count > 0 && IsCommon(r)).ToList();
        var proper = roles.Where(r => present[r.Id].Count > 0 && !IsCommon(r)).ToList();
        foreach (var from in common)
        {
            foreach (var to in proper)
            {
                if (Introduction(from, to, present, played) is { } scene)
                {
                    yield return Infer(from, to, InferenceReason.Introduced, scene.Number.ToString(), present[from.Id]);
                }
            }
        }

        bool IsFirstName(Role role) => HeadingWords.In(Folding.Fold(role.Name)) is [var only] && lexicon.FirstNames.Contains(lexicon.Vocabulary.Number(only));
        foreach (var from in proper.Where(r => present[r.Id].Count <= MostScenesOfTypo && !IsFirstName(r)))
        {
            var meant = proper.Where(to => to != from && present[to.Id].Count > present[from.Id].Count && IsTypo(from, to) && !present[to.Id].Intersect(present[from.Id]).Any()).ToList();
            if (meant.Count == 1)
            {
                yield return Infer(from, meant[0], InferenceReason.Typo, "", present[from.Id]);
            }
        }
    }

    private static Inferred Infer(Role from, Role to, InferenceReason reason, string evidence, List<Scene> scenes) =>
        new($"R|{Folding.Key(from.Name)}|{Folding.Key(to.Name)}", InferenceKind.Role, from.Name, to.Name, reason, evidence, [.. scenes.Select(s => s.Id)], FromRole: from.Id, ToRole: to.Id);

    private static bool IsTypo(Role a, Role b)
    {
        var (one, other) = (Folding.Key(a.Name), Folding.Key(b.Name));
        return one.Length >= ShortestTypo && !one.Any(char.IsAsciiDigit) && !other.Any(char.IsAsciiDigit) && EditDistance.IsOne(one, other);
    }

    /// <summary>The scene whose text presents the one as the other, the last one of the first name; null when none does.</summary>
    private static Scene? Introduction(Role from, Role to, Dictionary<RoleId, List<Scene>> present, List<Scene> played)
    {
        var (last, first) = (present[from.Id][^1].Position, present[to.Id][0].Position);
        if (first < last)
        {
            return null;
        }

        var (man, name) = (Regex.Escape(Core(from)), Regex.Escape(Folding.Fold(to.Name)));
        Regex? presented = null;
        foreach (var scene in played.Where(s => s.Position >= last && s.Position <= first))
        {
            foreach (var paragraph in scene.Text!.Paragraphs.Where(p => p.Kind is ParagraphKind.Action or ParagraphKind.Character))
            {
                var text = Folding.Fold(paragraph.Text);
                if (text.Contains(Core(from), StringComparison.Ordinal) && text.Contains(Folding.Fold(to.Name), StringComparison.Ordinal))
                {
                    presented ??= new($@"\b(?:{man}{Link}{name}|{name}{Link}(?:L'|LE |LA |THE )?{man})\b", RegexOptions.None, TimeSpan.FromSeconds(1));
                    if (presented.IsMatch(text))
                    {
                        return scene;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The name without its article, folded.</summary>
    private static string Core(Role role)
    {
        var folded = Folding.Fold(role.Name);
        var article = Array.Find(Articles, a => folded.StartsWith(a, StringComparison.Ordinal) && folded.Length > a.Length);
        return folded[(article?.Length ?? 0)..];
    }
}
