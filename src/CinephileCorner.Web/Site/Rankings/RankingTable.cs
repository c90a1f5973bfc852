namespace CinephileCorner.Web.Site.Rankings;

/// <summary>A ranking as data: the entries of its page without their words.</summary>
/// <param name="Rows">In the order of the page.</param>
public sealed record RankingTable(int Id, string Title, string Address, string Critic, DateTime PublishedUtc, DateTime? UpdatedUtc, IReadOnlyList<RankingTable.Row> Rows)
{
    /// <summary>One entry. Addresses are absolute.</summary>
    /// <param name="Position">From 1, in the order of the page.</param>
    /// <param name="Number">As printed; null when the entry has none.</param>
    /// <param name="Film">Null when nothing is published about the film.</param>
    /// <param name="Review">Null when we have not reviewed it.</param>
    /// <param name="Qualifier">Tells the film from others of its title and year; as the site knows it, else as the ranking writes it; null where it has none.</param>
    /// <param name="Anchor">Its id on the page, to be put behind the page's address and <c>#</c>.</param>
    public sealed record Row(int Position, int? Number, string Title, int? Year, decimal? Score, string? Film, string? Review, string? Qualifier, string Anchor);
}
