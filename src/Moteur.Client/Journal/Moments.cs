using Moteur.CallSheets;

namespace Moteur.Client.Journal;

/// <summary>Instants as people read them, in the time zone of the browser.</summary>
public static class Moments
{
    public static DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(at.LocalDateTime);

    /// <summary>« 14 h 05 ».</summary>
    public static string Hour(DateTimeOffset at) => Words.Hour(new CallTime((int)at.LocalDateTime.TimeOfDay.TotalMinutes));

    /// <summary>« mar. 24 novembre 2026, 14 h 05 ».</summary>
    public static string Full(DateTimeOffset at) => $"{Words.Date(Date(at))}, {Hour(at)}";
}
