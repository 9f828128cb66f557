using System.Text.Json.Serialization;
using Moteur.People;
using Moteur.Scripts.Revisions;

namespace Moteur.Scheduling.Revisions;

/// <summary>A consequence of an applied version, as departments and days have to acknowledge it.</summary>
public sealed class RevisionNotice
{
    public required RevisionId RevisionId { get; init; }

    /// <summary>Place in the version's list, from 0.</summary>
    public required int Position { get; init; }

    public required Consequence Consequence { get; init; }

    /// <summary>
    /// The day on which the scene was planned when the version came; null when on none. A scene that is still planned is read on the day on
    /// which it is now.
    /// </summary>
    public BoardDayId? DayId { get; init; }
}

/// <summary>Identity of an acknowledgement.</summary>
[JsonConverter(typeof(IdJsonConverter<AcknowledgementId>))]
public readonly record struct AcknowledgementId(Guid Value) : IId<AcknowledgementId>
{
    public static AcknowledgementId New() => new(Guid.CreateVersion7());

    public static AcknowledgementId From(Guid value) => new(value);

    public static bool TryParse(string? text, out AcknowledgementId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody has seen a consequence and deals with it.</summary>
public sealed class Acknowledgement
{
    public required AcknowledgementId Id { get; init; }

    public required RevisionId RevisionId { get; init; }

    /// <summary>Place of the consequence in the version's list.</summary>
    public required int Position { get; init; }

    /// <summary>For which department; null for the plan of the day.</summary>
    public Department? Department { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}
