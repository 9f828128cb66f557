using System.Text.Json;
using System.Text.Json.Serialization;
using Moteur.Scripts;

namespace Moteur.Client.Scripts;

/// <summary>What is being typed on a scene's sheet; kept by the browser until it is saved.</summary>
public sealed record Draft
{
    public Interior Interior { get; set; }

    public TimeOfDay TimeOfDay { get; set; }

    public string Set { get; set; } = "";

    /// <summary>As typed; checked before it is sent.</summary>
    public string Eighths { get; set; } = "";

    public int Minutes { get; set; }

    public string Synopsis { get; set; } = "";

    public string StoryDay { get; set; } = "";

    public IReadOnlyList<RoleId> Roles { get; set; } = [];

    /// <summary>The scene as it is saved.</summary>
    public static Draft Of(SceneLine scene) => new()
    {
        Interior = scene.Interior,
        TimeOfDay = scene.Written ?? scene.TimeOfDay,
        Set = scene.Set,
        Eighths = scene.Eighths.ToString(),
        Minutes = scene.Minutes,
        Synopsis = scene.Synopsis,
        StoryDay = scene.StoryDay,
        Roles = scene.RoleIds,
    };

    /// <summary>A kept draft; null when there is none, or none that can be read.</summary>
    public static Draft? Read(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? null : JsonSerializer.Deserialize(kept, DraftJson.Default.Draft);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is being typed on top of a newer state of the scene: what was not touched here follows it.</summary>
    public Draft Rebased(SceneLine before, SceneLine now)
    {
        var (old, next) = (Of(before), Of(now));
        return this with
        {
            Interior = Interior == old.Interior ? next.Interior : Interior,
            TimeOfDay = TimeOfDay == old.TimeOfDay ? next.TimeOfDay : TimeOfDay,
            Set = Set == old.Set ? next.Set : Set,
            Eighths = Eighths == old.Eighths ? next.Eighths : Eighths,
            Minutes = Minutes == old.Minutes ? next.Minutes : Minutes,
            Synopsis = Synopsis == old.Synopsis ? next.Synopsis : Synopsis,
            StoryDay = StoryDay == old.StoryDay ? next.StoryDay : StoryDay,
            Roles = [.. Roles.Where(r => next.Roles.Contains(r) || !old.Roles.Contains(r)), .. next.Roles.Where(r => !old.Roles.Contains(r) && !Roles.Contains(r))],
        };
    }

    public string Write() => JsonSerializer.Serialize(this, DraftJson.Default.Draft);

    public bool Equals(Draft? other) =>
        other is not null
        && (Interior, TimeOfDay, Set, Eighths, Minutes, Synopsis, StoryDay)
            == (other.Interior, other.TimeOfDay, other.Set, other.Eighths, other.Minutes, other.Synopsis, other.StoryDay)
        && Roles.ToHashSet().SetEquals(other.Roles);

    public override int GetHashCode() => HashCode.Combine(Interior, TimeOfDay, Set, Eighths, Minutes, Synopsis, StoryDay);
}

[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftJson : JsonSerializerContext;
