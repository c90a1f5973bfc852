using CinephileCorner.Domain.People;

namespace CinephileCorner.Domain.Films;

/// <summary>A person in the credits that a review states.</summary>
public sealed class Credit
{
    private Credit() { }

    /// <summary>A member of the cast; the role is null when not stated.</summary>
    public static Credit InCast(Person person, string? role, int position) =>
        new() { Person = person, Kind = CreditKind.Cast, Role = role, Position = position, Job = "Cast", JobRank = -1 };

    /// <summary>A member of the crew.</summary>
    public static Credit InCrew(Person person, Job job, int position) =>
        new() { Person = person, Kind = CreditKind.Crew, Job = job.Name, JobRank = job.Rank, Position = position };

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!; // set by the makers or the store

    public CreditKind Kind { get; private set; }

    /// <summary>The job's name, <c>Director</c>; <c>Crew</c> when not stated, <c>Cast</c> for actors.</summary>
    public string Job { get; private set; } = "";

    /// <summary><see cref="Films.Job.Rank"/>; −1 for the cast.</summary>
    public int JobRank { get; private set; }

    /// <summary>Whom an actor plays; null when not stated.</summary>
    public string? Role { get; private set; }

    /// <summary>Billing order within its list, from 0.</summary>
    public int Position { get; private set; }
}
