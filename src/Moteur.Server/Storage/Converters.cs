using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Moteur.CallSheets;
using Moteur.Scripts;

namespace Moteur.Server.Storage;

/// <summary>Stores an id as its UUID.</summary>
internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, IId<TId>
{
    private static TId Make(Guid value) => TId.From(value);
}

/// <summary>Stores a length as its number of eighths.</summary>
internal sealed class EighthsConverter() : ValueConverter<Eighths, int>(e => e.Count, count => new Eighths(count));

/// <summary>Stores a scene number as written.</summary>
internal sealed class SceneNumberConverter() : ValueConverter<SceneNumber, string>(n => n.ToString(), text => Read(text))
{
    private static SceneNumber Read(string text) =>
        SceneNumber.TryParse(text, out var number) ? number : throw new InvalidDataException($"Scene number « {text} »");
}

/// <summary>Stores an hour as minutes from the midnight that begins the shooting day.</summary>
internal sealed class CallTimeConverter() : ValueConverter<CallTime, int>(t => t.Minutes, minutes => new CallTime(minutes));

/// <summary>Stores an instant as ticks of UTC.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

internal static class ConverterConventions
{
    public static void Id<TId>(this ModelConfigurationBuilder conventions)
        where TId : struct, IId<TId> => conventions.Properties<TId>().HaveConversion<IdConverter<TId>>();
}
