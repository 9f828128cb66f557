using Moteur.Breakdown;

namespace Moteur.CallSheets;

/// <summary>What makes a day's safety line speak.</summary>
public enum RiskKind
{
    Stunt,
    Weapon,
    SpecialEffect,
    Fire,
    Water,
    Animal,
    Vehicle,
    Children,
}

/// <summary>A risk of the day, with the elements that bring it.</summary>
/// <param name="Elements">Names of the elements; of roles played by children, the role's name.</param>
/// <param name="SceneNumbers">Where, in the day's order.</param>
public sealed record SheetRisk(RiskKind Kind, IReadOnlyList<string> Elements, IReadOnlyList<string> SceneNumbers)
{
    // Words that mean fire or water in the name of any element, folded, French and English.
    private static readonly string[] FireWords =
        ["FEU", "INCENDIE", "FLAMME", "FLAMMES", "BOUGIE", "BOUGIES", "TORCHE", "BRASERO", "EXPLOSION", "FIRE", "FLAME", "FLAMES", "CANDLE", "CANDLES", "TORCH"];

    private static readonly string[] WaterWords =
        ["MER", "MAREE", "EAU", "VAGUE", "VAGUES", "RIVIERE", "LAC", "PISCINE", "BARQUE", "BATEAU", "CANOT", "NOYADE", "PLONGEE", "SEA", "TIDE", "WATER", "RIVER", "LAKE", "POOL", "BOAT", "DIVING"];

    internal static IReadOnlyList<SheetRisk> Of(
        IReadOnlyList<TagLine> tags, IReadOnlyList<SheetScene> scenes, IReadOnlyList<SheetRole> roles)
    {
        var order = scenes.Select((s, i) => (Number: s.Line.Number.ToString(), i)).DistinctBy(p => p.Number).ToDictionary(p => p.Number, p => p.i);
        var named = SheetNeed.Gather(tags, scenes).SelectMany(n => KindsOf(n).Select(k => (Kind: k, n.Name, n.SceneNumbers)));
        var minors = roles.Where(r => r.IsMinor).Select(r => (Kind: RiskKind.Children, r.Name, r.SceneNumbers));
        return
        [
            .. named.Concat(minors)
                .GroupBy(r => r.Kind)
                .OrderBy(g => g.Key)
                .Select(g => new SheetRisk(
                    g.Key,
                    [.. g.Select(r => r.Name).Distinct()],
                    [.. g.SelectMany(r => r.SceneNumbers).Distinct().OrderBy(n => order.GetValueOrDefault(n))])),
        ];
    }

    private static IEnumerable<RiskKind> KindsOf(SheetNeed need)
    {
        RiskKind? byCategory = need.Category switch
        {
            ElementCategory.Stunts => RiskKind.Stunt,
            ElementCategory.Weapons => RiskKind.Weapon,
            ElementCategory.SpecialEffects => RiskKind.SpecialEffect,
            ElementCategory.Animals => RiskKind.Animal,
            ElementCategory.Vehicles => RiskKind.Vehicle,
            ElementCategory.Children => RiskKind.Children,
            _ => null,
        };
        if (byCategory is { } kind)
        {
            yield return kind;
        }

        // What is painted in later, or played back, burns and drowns nobody.
        if (need.Category is ElementCategory.VisualEffects or ElementCategory.Sound or ElementCategory.Music or ElementCategory.Costumes or ElementCategory.Notes)
        {
            yield break;
        }

        var words = string.Concat(Folding.Fold(need.Name).Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A pocket torch lights without burning.
        var electric = words.Contains("LAMPE") || words.Contains("ELECTRIQUE");
        if (words.Intersect(FireWords).Any(w => !electric || w != "TORCHE"))
        {
            yield return RiskKind.Fire;
        }

        if (words.Intersect(WaterWords).Any())
        {
            yield return RiskKind.Water;
        }
    }
}
