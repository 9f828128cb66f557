using System.Globalization;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Client.Scheduling;

/// <summary>Which strips stand out, or are shown alone.</summary>
/// <param name="Query">Words of the set, place, synopsis or roles, or scene numbers.</param>
/// <param name="Role">Cast number; null for all.</param>
/// <param name="Effect">Colour of the effect; null for all.</param>
/// <param name="Hide">True to hide the others instead of greying them.</param>
public sealed record BoardFilter(string Query, int? Role, StripColour? Effect, bool Hide)
{
    public static BoardFilter None { get; } = new("", null, null, false);

    public bool IsEmpty => Query.Length == 0 && Role is null && Effect is null;

    /// <summary>As the address holds it.</summary>
    public static BoardFilter Of(string? query, string? role, string? effect, string? hide) => new(
        query?.Trim() ?? "",
        int.TryParse(role, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        Enum.TryParse<StripColour>(effect, true, out var colour) ? colour : null,
        hide == "1");

    /// <summary>The strips that match; null when all do.</summary>
    public HashSet<SceneId>? Matching(ScheduleView view, IReadOnlyDictionary<SceneId, StripText> strips)
    {
        if (IsEmpty)
        {
            return null;
        }

        var terms = Folding.Fold(Query).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

        // Several numbers ask for several scenes; words must all be there.
        var numbers = terms.Where(t => char.IsAsciiDigit(t[0])).ToList();
        var words = terms.Except(numbers).ToList();
        var role = view.Roles.FirstOrDefault(r => r.Number == Role)?.Id;
        return
        [
            .. view.Scenes
                .Where(s => strips.ContainsKey(s.Id))
                .Where(s => numbers.Count == 0 || numbers.Exists(n => IsNumber(Folding.Fold(strips[s.Id].Number), n)))
                .Where(s => words.TrueForAll(w => strips[s.Id].Search.Contains(w, StringComparison.Ordinal)))
                .Where(s => Role is null || (role is { } id && s.RoleIds.Contains(id)))
                .Where(s => Effect is null || StripColours.Of(s.Interior, s.TimeOfDay) == Effect)
                .Select(s => s.Id),
        ];
    }

    // 12 finds 12 and 12A, not 120.
    private static bool IsNumber(string number, string wanted) =>
        number == wanted || (number.StartsWith(wanted, StringComparison.Ordinal) && !char.IsAsciiDigit(number[wanted.Length]));
}
