namespace CinephileCorner.Data.Discovery;

/// <summary>A person in the credits of a film.</summary>
/// <param name="Weight">How prominent the credit is, least first: see <see cref="WeightOf"/>.</param>
public readonly record struct CreditEdge(int FilmId, int PersonId, int Weight)
{
    private const int Billed = 1024;

    /// <summary>The director first, then the cast, then the crew by job; within each by billing.</summary>
    /// <param name="jobRank">−1 for the cast, 0 for the director, then on.</param>
    /// <param name="position">In its list, from 0.</param>
    public static int WeightOf(int jobRank, int position)
    {
        var job = jobRank switch { 0 => 0, < 0 => 1, _ => jobRank + 1 };
        return (job * Billed) + Math.Min(position, Billed - 1);
    }

    /// <summary>The two things a weight is made of: the job, 0 for the director, 1 for the cast, then on; and the place in its list.</summary>
    public static (int Job, int Place) PartsOf(int weight) => (weight / Billed, weight % Billed);
}
