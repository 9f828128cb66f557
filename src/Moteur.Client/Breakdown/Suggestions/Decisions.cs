using Moteur.Breakdown;
using Moteur.Breakdown.Suggestions;

namespace Moteur.Client.Breakdown.Suggestions;

/// <summary>A suggestion that somebody accepts, with what they changed of it first.</summary>
/// <param name="Category">Null for a role.</param>
public sealed record AcceptedLine(SuggestionLine Line, ElementCategory? Category, int Quantity);

/// <summary>A suggestion that somebody refuses, in this scene or for good.</summary>
public sealed record RefusedLine(SuggestionLine Line, bool Always);
