namespace Moteur.Breakdown.Revisions;

/// <summary>An element that a revision left without words is named once on a sheet.</summary>
internal static class SheetTags
{
    /// <summary>Tags of which none stands without words beside another of the same element, unless people put it there.</summary>
    public static List<FollowedTag> WithoutDoubles(List<FollowedTag> tags)
    {
        var kept = tags.ToList();
        foreach (var same in tags.Where(t => t.Scene is not null).GroupBy(t => (t.Scene, t.Tag.ElementId)).Where(g => g.Count() > 1))
        {
            var doubles = same.Where(t => t.Span is null && (t.WordsLost || t.Tag.SceneId != t.Scene)).ToList();
            var keeper = same.Except(doubles).FirstOrDefault() ?? doubles[0];
            foreach (var tag in doubles.Where(t => t != keeper))
            {
                kept[kept.IndexOf(tag)] = tag with { Scene = null };
            }

            var quantity = same.Max(t => t.Tag.Quantity);
            if (doubles.Exists(t => t != keeper && t.Tag.Quantity == quantity) && quantity > keeper.Tag.Quantity)
            {
                kept[kept.IndexOf(keeper)] = keeper with { Quantity = quantity };
            }
        }

        return kept;
    }
}
