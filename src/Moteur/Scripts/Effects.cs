namespace Moteur.Scripts;

/// <summary>The effect of a scene in words: « INT JOUR », <c>EXT NIGHT</c>, « INT JOUR ? » while its light is only inferred.</summary>
public static class Effects
{
    public static string Of(SceneLine scene)
    {
        var light = Texts.Of(scene.TimeOfDay);
        return $"{Texts.Of(scene.Interior)} {(scene.IsTimeInferred ? Texts.Get("Effect_Inferred", light) : light)}".Trim();
    }
}
