namespace CinephileCorner.Web.Site.Rankings;

/// <summary>How a ranking stood in a text that readers had.</summary>
/// <param name="UntilUtc">When they lost it.</param>
public sealed record FormerOrder(EntryOrder Order, DateTime UntilUtc);
