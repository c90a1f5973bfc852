namespace CinephileCorner.Data.Transfer;

/// <summary>What reading and writing review files has to know of the site.</summary>
public sealed record TransferOptions
{
    /// <summary>The site's own folder of review files, absolute; files that vanish from it are told of.</summary>
    public required string ContentPath { get; init; }

    /// <summary>The folder of pictures, absolute.</summary>
    public required string MediaPath { get; init; }

    /// <summary>Where uploads wait until they are taken in, absolute; its content goes by itself.</summary>
    public required string StagingPath { get; init; }

    /// <summary>Dates and times without an offset are meant there.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Who wrote a file that names nobody.</summary>
    public required string DefaultAuthor { get; init; }

    /// <summary>How many files are read at once; a site that is serving meanwhile wants fewer.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many articles go into one transaction: an editor's save waits for no more than these.</summary>
    public int ArticlesAtOnce { get; init; } = 100;
}
