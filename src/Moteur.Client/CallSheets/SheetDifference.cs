using Microsoft.Extensions.Localization;
using Moteur.CallSheets;
using Moteur.Scripts;

namespace Moteur.Client.CallSheets;

/// <summary>One thing on which two people's versions of a call sheet differ.</summary>
/// <param name="IsMine">True when this person's is taken; at first where they changed it and the other did not.</param>
/// <param name="IsBoth">True when both changed it: here somebody must decide.</param>
/// <param name="TakeMine">Writes this person's over another version.</param>
public sealed record SheetDifference(
    string Key, string Label, string Mine, string Theirs, bool IsMine, bool IsBoth, Func<UpdateCallSheet, UpdateCallSheet> TakeMine)
{
    private static readonly (string Key, Func<UpdateCallSheet, string> Show, Func<UpdateCallSheet, UpdateCallSheet, UpdateCallSheet> Take)[] Fields =
    [
        ("CrewCall", s => Words.HourAndDay(s.CrewCall), (to, from) => to with { CrewCall = from.CrewCall }),
        ("ReadyToShoot", s => Words.HourAndDay(s.ReadyToShoot), (to, from) => to with { ReadyToShoot = from.ReadyToShoot }),
        ("Meal", s => Words.HourAndDay(s.Meal), (to, from) => to with { Meal = from.Meal }),
        ("Wrap", s => Words.HourAndDay(s.Wrap), (to, from) => to with { Wrap = from.Wrap }),
        ("Weather", s => s.Weather.Trim(), (to, from) => to with { Weather = from.Weather }),
        ("Transport", s => s.Transport.Trim(), (to, from) => to with { Transport = from.Transport }),
        ("Safety", s => s.Safety.Trim(), (to, from) => to with { Safety = from.Safety }),
        ("Notes", s => s.Notes.Trim(), (to, from) => to with { Notes = from.Notes }),
    ];

    /// <summary>Where two versions that began from the same one differ.</summary>
    /// <param name="nameOf">Name of a role.</param>
    public static IReadOnlyList<SheetDifference> Between(
        UpdateCallSheet begun, UpdateCallSheet mine, UpdateCallSheet theirs, Func<RoleId, string> nameOf, IStringLocalizer words)
    {
        var roles = mine.RoleCalls.Concat(theirs.RoleCalls).Select(c => c.RoleId).Distinct().Select(id => (
            Key: $"role-{id}",
            Label: nameOf(id),
            Show: (Func<UpdateCallSheet, string>)(s => Hours(s, id, words)),
            Take: (Func<UpdateCallSheet, UpdateCallSheet, UpdateCallSheet>)((to, from) => to with
            {
                RoleCalls = [.. to.RoleCalls.Where(c => c.RoleId != id), .. from.RoleCalls.Where(c => c.RoleId == id)],
            })));
        return
        [
            .. Fields.Select(f => (f.Key, Label: words[f.Key].Value, f.Show, f.Take)).Concat(roles)
                .Where(f => f.Show(mine) != f.Show(theirs))
                .Select(f => new SheetDifference(
                    f.Key,
                    f.Label,
                    f.Show(mine),
                    f.Show(theirs),
                    f.Show(mine) != f.Show(begun),
                    f.Show(mine) != f.Show(begun) && f.Show(theirs) != f.Show(begun),
                    to => f.Take(to, mine))),
        ];
    }

    private static string Hours(UpdateCallSheet sheet, RoleId role, IStringLocalizer words) =>
        sheet.RoleCalls.FirstOrDefault(c => c.RoleId == role) is { } call
            ? string.Join(" · ", new[]
            {
                call.Pickup is { } pickup ? $"{words["Pickup"]} {Words.HourAndDay(pickup)}" : "",
                $"{words["Arrival"]} {Words.HourAndDay(call.Arrival)}",
                $"{words["Makeup"]} {Words.HourAndDay(call.Makeup)}",
                $"{words["Ready"]} {Words.HourAndDay(call.Ready)}",
            }.Where(part => part.Length > 0))
            : words["Computed"];
}
