using System.Text.Json.Serialization;
using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>
/// What a person did to a stripboard. Applied by <see cref="BoardEditing.Apply"/>, which answers with the command that
/// takes it back; both are journalled.
/// </summary>
[JsonDerivedType(typeof(MoveStrips), "moveStrips")]
[JsonDerivedType(typeof(PlaceStrips), "placeStrips")]
[JsonDerivedType(typeof(AddDay), "addDay")]
[JsonDerivedType(typeof(RemoveDay), "removeDay")]
[JsonDerivedType(typeof(MoveDay), "moveDay")]
[JsonDerivedType(typeof(SetDay), "setDay")]
[JsonDerivedType(typeof(ArrangeBoard), "arrangeBoard")]
public abstract record BoardCommand;

/// <summary>Moves strips, kept in their given order, into a day or the boneyard.</summary>
/// <param name="Scenes">The strips, at least one.</param>
/// <param name="Day">Where to; null for the boneyard.</param>
/// <param name="Index">Before which strip of those that stay there, from 0; beyond the end means last.</param>
public sealed record MoveStrips(IReadOnlyList<SceneId> Scenes, BoardDayId? Day, int Index) : BoardCommand;

/// <summary>Puts strips back where each of them was: the inverse of <see cref="MoveStrips"/>.</summary>
public sealed record PlaceStrips(IReadOnlyList<StripPlace> Places) : BoardCommand;

/// <summary>A strip's place.</summary>
public sealed record StripPlace(SceneId Scene, BoardDayId? Day, int Index);

/// <summary>Adds a day at a place among the days, with scenes taken from wherever they are.</summary>
public sealed record AddDay(BoardDayId Id, int Index, DayKind Kind, string Note, IReadOnlyList<SceneId> Scenes) : BoardCommand;

/// <summary>Removes a day; its strips go to the boneyard.</summary>
public sealed record RemoveDay(BoardDayId Day) : BoardCommand;

/// <summary>Moves a whole day to another place among the days.</summary>
public sealed record MoveDay(BoardDayId Day, int Index) : BoardCommand;

/// <summary>Changes a day's kind and note.</summary>
public sealed record SetDay(BoardDayId Day, DayKind Kind, string Note) : BoardCommand;

/// <summary>Lays the whole board out anew, as the automatic plan does. Every scene of the board must occur exactly once.</summary>
public sealed record ArrangeBoard(BoardLayout Layout) : BoardCommand;
