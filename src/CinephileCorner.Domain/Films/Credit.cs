using CinephileCorner.Domain.People;

namespace CinephileCorner.Domain.Films;

/// <summary>A person in the credits that a review states.</summary>
public sealed class Credit
{
    private Credit() { }

    /// <summary>A member of the cast; the role is null when not stated.</summary>
    /// <param name="aliasId">The name the text uses, where it is another's; null where it is the person's own.</param>
    public static Credit InCast(Person person, string? role, int position, int? aliasId = null) =>
        new() { Person = person, AliasId = aliasId, Kind = CreditKind.Cast, Role = role, Position = position, Job = "Cast", JobRank = -1 };

    /// <summary>A member of the crew.</summary>
    /// <param name="aliasId">The name the text uses, where it is another's; null where it is the person's own.</param>
    public static Credit InCrew(Person person, Job job, int position, int? aliasId = null) =>
        new() { Person = person, AliasId = aliasId, Kind = CreditKind.Crew, Job = job.Name, JobRank = job.Rank, Position = position };

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!; // set by the makers or the store

    /// <summary>The person whose name the text uses, where that one was merged into <see cref="PersonId"/>; null where it names them directly.</summary>
    public int? AliasId { get; private set; }

    public CreditKind Kind { get; private set; }

    /// <summary>The job's name, <c>Director</c>; <c>Crew</c> when not stated, <c>Cast</c> for actors.</summary>
    public string Job { get; private set; } = "";

    /// <summary><see cref="Films.Job.Rank"/>; −1 for the cast.</summary>
    public int JobRank { get; private set; }

    /// <summary>Whom an actor plays; null when not stated.</summary>
    public string? Role { get; private set; }

    /// <summary>Billing order within its list, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Gives the credit to whom its name stands for now.</summary>
    public void CountAs(int personId, int? aliasId) => (PersonId, AliasId) = (personId, aliasId);
}
