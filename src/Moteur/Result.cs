namespace Moteur;

/// <summary>Something a person asked for that cannot be done, said so that it can be put right.</summary>
/// <param name="Key">Key of the sentence in <c>Texts.resx</c>, such as <c>Import_Empty</c>.</param>
/// <param name="Args">Values for the sentence's placeholders, already in words or figures.</param>
public sealed record Problem(string Key, params string[] Args)
{
    /// <summary>The sentence in the current interface language.</summary>
    public override string ToString() => Texts.Get(Key, Args);
}

/// <summary>A value, or the problem that prevented it. Used for everything that a person, not a bug, can get wrong.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    /// <summary>Why there is no value; null when there is one.</summary>
    public Problem? Problem { get; }

    /// <summary>True when a value is there.</summary>
    public bool IsOk => Problem is null;

    /// <summary>The value. Asking for it when there is a problem is a bug.</summary>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException(Problem.Key);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);

    /// <summary>Continues with one of two functions.</summary>
    public TOut Match<TOut>(Func<T, TOut> ok, Func<Problem, TOut> problem) => IsOk ? ok(_value!) : problem(Problem!);
}
