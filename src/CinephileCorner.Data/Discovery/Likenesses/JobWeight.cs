using CinephileCorner.Domain.Films;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>How much of a film is made by whom, in thousandths: what it weighs when two films share them.</summary>
public static class JobWeight
{
    private const int MostInDifferent = 2200;

    /// <summary>Of a person who has different jobs on the two films: four fifths of the lesser and a tenth of the greater, but never much.</summary>
    /// <param name="here">What the greatest of the jobs on the one film weighs.</param>
    /// <param name="there">On the other.</param>
    public static int InDifferent(int here, int there) => Math.Min(MostInDifferent, (Math.Max(here, there) / 10) + (Math.Min(here, there) * 4 / 5));

    /// <summary>Of the cast a lead weighs three times what somebody far down the list does.</summary>
    public static int OfCast(int positionHere, int positionThere) => 1000 + (2600 * 9 / ((3 + Math.Min(positionHere, 30)) * (3 + Math.Min(positionThere, 30))));

    /// <summary>Of anybody else.</summary>
    public static int Of(string job) => job switch
    {
        "Director" => 10_000,
        "Creator" => 8000,
        "Writer" => 6000,
        "Cinematography" => 5000,
        "Music" or "Editing" => 4000,
        "Production design" or "Costume design" => 3500,
        "Producer" or "Sound" => 2800,
        _ when string.Equals(job, Job.Crew.Name, StringComparison.Ordinal) => 3000,
        _ => 2000,
    };
}
