namespace CinephileCorner.Web.Admin.Lists;

/// <summary>A list among the others.</summary>
/// <param name="Address">As readers have it, or had it.</param>
/// <param name="Rule">In words.</param>
/// <param name="Count">How many published reviews fit.</param>
/// <param name="RemovedUtc">Null while readers have it.</param>
public sealed record ListRow(int Id, string Title, string Address, string Rule, int Count, DateTime? RemovedUtc)
{
    /// <summary>True when readers have it and find nothing in it.</summary>
    public bool IsEmpty => RemovedUtc is null && Count == 0;
}
