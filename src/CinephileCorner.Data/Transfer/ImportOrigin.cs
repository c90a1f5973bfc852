namespace CinephileCorner.Data.Transfer;

/// <summary>What made an import begin.</summary>
public enum ImportOrigin
{
    /// <summary>The site was started.</summary>
    Start = 0,

    /// <summary>Somebody wrote <c>import</c>.</summary>
    CommandLine = 1,

    /// <summary>Somebody sent files to the admin area.</summary>
    Upload = 2,
}
