using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer;

/// <summary>What lies under the paths a caller named.</summary>
/// <param name="Files">In the order of their paths.</param>
/// <param name="WholeRoots">Content folders that were named as a whole, absolute, each with the name it was called by.</param>
/// <param name="Problems">Paths that are not there, files left alone that look like articles.</param>
internal sealed record FoundContent(IReadOnlyList<FoundFile> Files, IReadOnlyDictionary<string, string> WholeRoots, IReadOnlyList<Problem> Problems);
