using Moteur.Breakdown;
using Moteur.Productions;

namespace Moteur.Server.Productions;

/// <summary>What <c>samples/sample.json</c> tells beside the script: who plays, where, with what.</summary>
internal sealed record SampleFile(
    SampleSettings Production,
    IReadOnlyList<SamplePlace> Places,
    IReadOnlyList<SampleSet> Sets,
    IReadOnlyList<SampleRole> Roles,
    IReadOnlyList<SamplePresence> SilentRoles,
    IReadOnlyList<SampleElement> Elements,
    IReadOnlyList<SamplePerson> Crew);

internal sealed record SampleSettings(
    string Title,
    string Script,
    ProductionFormat Format,
    string Agreement,
    DateOnly StartDate,
    string Director,
    string Producer,
    string Company,
    int HoursPerDay,
    IReadOnlyList<DayOfWeek> WeeklyRest);

internal sealed record SamplePlace(
    string Name, string Address, double? Latitude, double? Longitude, string Parking, string Access, SampleHospital Hospital);

internal sealed record SampleHospital(string Name, string Address, string Phone);

internal sealed record SampleSet(string Set, string Place);

internal sealed record SampleRole(string Name, string Artist, int? Age, int CastNumber);

internal sealed record SamplePresence(string Scene, IReadOnlyList<string> Roles);

internal sealed record SampleElement(string Scene, ElementCategory Category, string Name, string? Text, int Quantity = 1);

internal sealed record SamplePerson(string Department, string Role, string Name, string Phone, string Email);
