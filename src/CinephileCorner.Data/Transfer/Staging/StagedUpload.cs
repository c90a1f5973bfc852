using System.Text.Json;
using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer.Staging;

/// <summary>Files that were sent and wait to be taken in.</summary>
public sealed record StagedUpload
{
    /// <summary>Its name among the staged ones, which nobody can guess.</summary>
    public required string Id { get; init; }

    /// <summary>Who sent it; nobody else may take it in.</summary>
    public required int EditorId { get; init; }

    public required string By { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>What was sent, as a person would say it.</summary>
    public required string Name { get; init; }

    /// <summary>Files that were let in.</summary>
    public required int Files { get; init; }

    /// <summary>The folder that stands for the content folder, below the upload’s own.</summary>
    public required string Root { get; init; }

    /// <summary>What was not let in, and why.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Default);

    internal static StagedUpload? FromJson(byte[] json) => JsonSerializer.Deserialize<StagedUpload>(json, JsonSerializerOptions.Default);
}
