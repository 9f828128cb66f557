using System.Text.Json;
using System.Text.Json.Serialization;
using Moteur.CallSheets;
using Moteur.Scripts;

namespace Moteur.Client.CallSheets;

/// <summary>
/// What is being typed on a call sheet, as typed: an hour that cannot be read yet is kept like the others. The browser keeps it
/// until it is saved, through a reload, a lost network or a session that has ended.
/// </summary>
public sealed class SheetDraft
{
    /// <summary>What the sheet said when this was begun: what others change meanwhile shows against it.</summary>
    public required UpdateCallSheet Begun { get; init; }

    public string CrewCall { get; set; } = "";

    public string ReadyToShoot { get; set; } = "";

    public string Meal { get; set; } = "";

    public string Wrap { get; set; } = "";

    public string Weather { get; set; } = "";

    public string Transport { get; set; } = "";

    public string Safety { get; set; } = "";

    public string Notes { get; set; } = "";

    /// <summary>Roles with hours of their own; the others have the computed ones.</summary>
    public List<RoleDraft> Roles { get; init; } = [];

    /// <summary>True when saving would change something, or when something typed cannot be read yet.</summary>
    [JsonIgnore]
    public bool IsChanged => Read() is not { } read || !Begun.SaysTheSameAs(read);

    /// <summary>The sheet as it is saved.</summary>
    public static SheetDraft Of(UpdateCallSheet sheet) => Of(sheet, sheet);

    /// <summary>A sheet to go on with, begun on another.</summary>
    public static SheetDraft Of(UpdateCallSheet sheet, UpdateCallSheet begun) => new()
    {
        Begun = begun,
        CrewCall = Words.HourAndDay(sheet.CrewCall),
        ReadyToShoot = Words.HourAndDay(sheet.ReadyToShoot),
        Meal = Words.HourAndDay(sheet.Meal),
        Wrap = Words.HourAndDay(sheet.Wrap),
        Weather = sheet.Weather,
        Transport = sheet.Transport,
        Safety = sheet.Safety,
        Notes = sheet.Notes,
        Roles = [.. sheet.RoleCalls.Select(RoleDraft.Of)],
    };

    /// <summary>A kept draft; null when there is none, or none that can be read.</summary>
    public static SheetDraft? Parse(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? null : JsonSerializer.Deserialize(kept, SheetDraftJson.Default.SheetDraft);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, SheetDraftJson.Default.SheetDraft);

    /// <summary>What would be saved; null while an hour cannot be read.</summary>
    public UpdateCallSheet? Read() => Read(null);

    /// <summary>What can be shown: an hour that cannot be read is shown as it is saved.</summary>
    public UpdateCallSheet ReadForPreview() => Read(Begun)!;

    private UpdateCallSheet? Read(UpdateCallSheet? instead)
    {
        var hours = new[]
        {
            Hour(CrewCall, instead?.CrewCall), Hour(ReadyToShoot, instead?.ReadyToShoot), Hour(Meal, instead?.Meal), Hour(Wrap, instead?.Wrap),
        };
        var roles = Roles
            .Select(r => r.Read() ?? instead?.RoleCalls.FirstOrDefault(c => c.RoleId == r.Id))
            .ToList();
        if (hours.Contains(null) || (instead is null && roles.Contains(null)))
        {
            return null;
        }

        return new(
            Begun.Version,
            hours[0]!.Value,
            hours[1]!.Value,
            hours[2]!.Value,
            hours[3]!.Value,
            Weather,
            Safety,
            Notes,
            [.. roles.OfType<RoleCall>()],
            Transport);
    }

    private static CallTime? Hour(string typed, CallTime? instead) => CallTime.TryParse(typed, out var time) ? time : instead;
}

/// <summary>A role's own hours, as typed; nobody picks up when <see cref="Pickup"/> is empty.</summary>
public sealed class RoleDraft
{
    public required RoleId Id { get; init; }

    public string Pickup { get; set; } = "";

    public string Arrival { get; set; } = "";

    public string Makeup { get; set; } = "";

    public string Ready { get; set; } = "";

    public static RoleDraft Of(RoleCall call) => new()
    {
        Id = call.RoleId,
        Pickup = call.Pickup is { } pickup ? Words.HourAndDay(pickup) : "",
        Arrival = Words.HourAndDay(call.Arrival),
        Makeup = Words.HourAndDay(call.Makeup),
        Ready = Words.HourAndDay(call.Ready),
    };

    /// <summary>Null while an hour cannot be read.</summary>
    public RoleCall? Read()
    {
        CallTime? pickup = null;
        if (!string.IsNullOrWhiteSpace(Pickup))
        {
            if (!CallTime.TryParse(Pickup, out var time))
            {
                return null;
            }

            pickup = time;
        }

        return CallTime.TryParse(Arrival, out var arrival) && CallTime.TryParse(Makeup, out var makeup) && CallTime.TryParse(Ready, out var ready)
            ? new(Id, arrival, makeup, ready, pickup)
            : null;
    }
}

[JsonSerializable(typeof(SheetDraft))]
internal sealed partial class SheetDraftJson : JsonSerializerContext;
