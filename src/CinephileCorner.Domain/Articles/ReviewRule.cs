namespace CinephileCorner.Domain.Articles;

/// <summary>Which reviews belong to a list, and in which order. Everything is named by its slug; what is null chooses nothing.</summary>
public sealed record ReviewRule
{
    public string? Genre { get; init; }

    /// <summary>Of the film.</summary>
    public int? Year { get; init; }

    /// <summary>Its first year.</summary>
    public int? Decade { get; init; }

    public string? Critic { get; init; }

    /// <summary>Somebody in the credits.</summary>
    public string? Person { get; init; }

    /// <summary>True where the person has to have directed, false where any job will do.</summary>
    public bool PersonDirects { get; init; }

    public string? Tag { get; init; }

    /// <summary>Half points, 0 to 20: a review without a score belongs to no list that asks for one.</summary>
    public int? LeastHalfPoints { get; init; }

    public ReviewOrder Order { get; init; }

    /// <summary>True when it leaves all reviews.</summary>
    public bool ChoosesNothing => this with { Order = ReviewOrder.Latest, PersonDirects = false } == new ReviewRule();
}
