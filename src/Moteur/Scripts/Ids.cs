using System.Text.Json.Serialization;

namespace Moteur.Scripts;

/// <summary>Identity of a script.</summary>
[JsonConverter(typeof(IdJsonConverter<ScriptId>))]
public readonly record struct ScriptId(Guid Value) : IId<ScriptId>
{
    public static ScriptId New() => new(Guid.CreateVersion7());

    public static ScriptId From(Guid value) => new(value);

    public static bool TryParse(string? text, out ScriptId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a scene; kept through every revision of the script.</summary>
[JsonConverter(typeof(IdJsonConverter<SceneId>))]
public readonly record struct SceneId(Guid Value) : IId<SceneId>
{
    public static SceneId New() => new(Guid.CreateVersion7());

    public static SceneId From(Guid value) => new(value);

    public static bool TryParse(string? text, out SceneId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a role.</summary>
[JsonConverter(typeof(IdJsonConverter<RoleId>))]
public readonly record struct RoleId(Guid Value) : IId<RoleId>
{
    public static RoleId New() => new(Guid.CreateVersion7());

    public static RoleId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RoleId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
