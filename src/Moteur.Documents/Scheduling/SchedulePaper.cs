using Moteur.Productions;
using Moteur.Scheduling;

namespace Moteur.Documents.Scheduling;

/// <summary>What the plan de travail and the Day-Out-of-Days print.</summary>
/// <param name="Version">Version of the board.</param>
/// <param name="PrintedOn">Today, by the caller's clock.</param>
public sealed record SchedulePaper(Production Production, Schedule Schedule, int Version, DateOnly PrintedOn);
