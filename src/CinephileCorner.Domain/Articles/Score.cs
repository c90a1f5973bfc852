using System.Globalization;

namespace CinephileCorner.Domain.Articles;

/// <summary>A critic's score: 0 to 10, halves allowed.</summary>
public readonly record struct Score : IComparable<Score>
{
    public const int Best = 10;

    private Score(int halves) => Halves = halves;

    /// <summary>The score in half points, 0 to 20: the form that is stored and sorted.</summary>
    public int Halves { get; }

    public decimal Value => Halves / 2m;

    /// <summary>Takes half points.</summary>
    /// <exception cref="DomainException">Not within 0 to 20.</exception>
    public static Score FromHalves(int halves) => halves is >= 0 and <= 2 * Best
        ? new Score(halves)
        : throw new DomainException("A score lies between 0 and 10.");

    /// <summary>Takes points; false when they are not 0 to 10 in steps of a half.</summary>
    public static bool TryFrom(decimal points, out Score score)
    {
        var fits = points is >= 0 and <= Best && points * 2 == decimal.Truncate(points * 2);
        score = fits ? new Score((int)(points * 2)) : default;
        return fits;
    }

    public int CompareTo(Score other) => Halves.CompareTo(other.Halves);

    public static bool operator <(Score left, Score right) => left.Halves < right.Halves;

    public static bool operator >(Score left, Score right) => left.Halves > right.Halves;

    public static bool operator <=(Score left, Score right) => left.Halves <= right.Halves;

    public static bool operator >=(Score left, Score right) => left.Halves >= right.Halves;

    /// <summary>“7” or “7.5”, never “7.0”.</summary>
    public override string ToString() => Value.ToString("0.#", CultureInfo.InvariantCulture);
}
