namespace CinephileCorner.Web.StructuredData;

/// <summary>A ranking, or what a list shows.</summary>
public sealed record ItemListThing() : Thing("ItemList")
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    /// <summary>Of schema.org's three orders; null when there is none to speak of.</summary>
    public string? ItemListOrder { get; init; }

    public required int NumberOfItems { get; init; }

    public required IReadOnlyList<ListItemThing> ItemListElement { get; init; }
}
