namespace CinephileCorner.Web.StructuredData;

/// <summary>The way from the front page to this one.</summary>
public sealed record BreadcrumbThing() : Thing("BreadcrumbList")
{
    public required IReadOnlyList<ListItemThing> ItemListElement { get; init; }
}
