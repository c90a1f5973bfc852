namespace CinephileCorner.Web.StructuredData;

/// <summary>A place in a list or a trail.</summary>
public sealed record ListItemThing() : Thing("ListItem")
{
    public required int Position { get; init; }

    public string? Name { get; init; }

    /// <summary>Of an entry of a list; null when we have no page for it.</summary>
    public string? Url { get; init; }

    /// <summary>Of a step of a trail; null on the last.</summary>
    public string? Item { get; init; }
}
