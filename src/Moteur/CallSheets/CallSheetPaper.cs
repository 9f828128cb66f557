using Moteur.Breakdown;
using Moteur.Locations;
using Moteur.People;
using Moteur.Productions;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.CallSheets;

/// <summary>Where a call sheet's contents are read from. On the command line there are no people and no places yet.</summary>
/// <param name="Tags">Every tag of the production; those of the day's scenes are taken.</param>
public sealed record CallSheetSources(
    Production Production,
    Schedule Schedule,
    IReadOnlyList<TagLine> Tags,
    IReadOnlyList<Place> Places,
    IReadOnlyList<SetPlace> SetPlaces,
    IReadOnlyList<Person> People);

/// <summary>Everything printed on one day's feuille de service, in the order in which it is printed.</summary>
/// <param name="DayCount">Number of shooting days of the plan.</param>
/// <param name="Version">Version of the call sheet; 1 while nothing was decided by hand.</param>
/// <param name="AsOf">When what it prints was last changed, on the production's clock: two papers of one version differ by it.</param>
/// <param name="Sun">At the first place of the day that has coordinates; null when none has.</param>
public sealed record CallSheetPaper(
    string Title,
    string Director,
    string Company,
    string Producer,
    int DayNumber,
    int DayCount,
    DateOnly? Date,
    DayKind Kind,
    string DayNote,
    int Version,
    DateTime AsOf,
    SheetHours Hours,
    IReadOnlyList<SheetContact> Contacts,
    IReadOnlyList<SheetReferent> Referents,
    SheetSignatures Signatures,
    string Weather,
    SunTimes? Sun,
    IReadOnlyList<SheetPlace> Places,
    IReadOnlyList<SheetScene> Scenes,
    Eighths Eighths,
    int Minutes,
    IReadOnlyList<SheetRole> Roles,
    IReadOnlyList<SheetBackground> Background,
    IReadOnlyList<SheetNeeds> Needs,
    IReadOnlyList<SheetDepartment> Crew,
    IReadOnlyList<SheetRisk> Risks,
    string Safety,
    string Transport,
    string Notes,
    IReadOnlyList<SheetNextDay> NextDays)
{
    private const int DaysAhead = 2;

    /// <summary>Screen time (minutage) of the day's scenes.</summary>
    public TimeSpan ScreenTime => Eighths.ScreenTime;

    /// <summary>How many are expected: what meals, seats and an evacuation are counted by.</summary>
    public SheetHeads Heads => new(Crew.Sum(d => d.Members.Count), Roles.Count, Background.Sum(b => b.Quantity));

    /// <summary>The paper of one day.</summary>
    /// <param name="sheet">What people decided; null for <see cref="CallSheetDefaults"/>.</param>
    /// <param name="asOf">When anything printed here was last changed; now, where that is not known.</param>
    /// <param name="zone">The production's time zone, for the sun and for <paramref name="asOf"/>.</param>
    public static CallSheetPaper Of(
        CallSheetSources sources, ScheduledDay day, CallSheet? sheet, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        var production = sources.Production;
        var hours = sheet is null
            ? CallSheetDefaults.For(day.Kind, day.Minutes)
            : CallSheetDefaults.Of(sheet, day.Kind, day.Minutes);
        var roles = sources.Schedule.Roles.ToDictionary(r => r.Id);
        var scenes = SheetScene.Of(day, hours, roles);
        var calls = SheetRole.Of(day, scenes, hours, roles, sheet?.RoleCalls ?? []);
        var inDay = day.Scenes.Select(s => s.Id).ToHashSet();
        var tags = sources.Tags.Where(t => inDay.Contains(t.SceneId)).ToList();
        var places = SheetPlace.Of(day, sources.Places, sources.SetPlaces);
        var located = places.FirstOrDefault(p => p.Latitude is not null && p.Longitude is not null);
        return new(
            production.Title,
            production.Director,
            production.Company,
            production.Producer,
            day.Number,
            sources.Schedule.Days.Count,
            day.Date,
            day.Kind,
            day.Note,
            sheet?.Version ?? 1,
            TimeZoneInfo.ConvertTime(asOf, zone).DateTime,
            hours,
            SheetContact.Of(sources.People),
            SheetReferent.Of(sources.People),
            SheetSignatures.Of(sources.People),
            sheet?.Weather ?? "",
            day.Date is { } date && located is not null
                ? SunTimes.At(located.Latitude!.Value, located.Longitude!.Value, date, zone)
                : null,
            places,
            scenes,
            day.Eighths,
            day.Minutes,
            calls,
            SheetBackground.Of(tags, scenes, hours),
            SheetNeeds.Of(tags, scenes),
            SheetDepartment.Of(sources.People, hours, calls),
            SheetRisk.Of(tags, scenes, calls),
            sheet?.Safety ?? "",
            sheet?.Transport ?? "",
            sheet?.Notes ?? "",
            [.. sources.Schedule.Days.Where(d => d.Number > day.Number).Take(DaysAhead).Select(d => SheetNextDay.Of(d, roles))]);
    }
}

/// <summary>People expected on the day.</summary>
/// <param name="Crew">Of the liste technique.</param>
/// <param name="Artists">Roles called.</param>
/// <param name="Background">Silhouettes, extras and children called by number.</param>
public sealed record SheetHeads(int Crew, int Artists, int Background)
{
    public int Total => Crew + Artists + Background;
}
