namespace CinephileCorner.Data.Tests.Transfer;

/// <summary>Tests that weigh the whole process run after all others, one by one.</summary>
[CollectionDefinition(MemoryTests.Alone, DisableParallelization = true)]
public sealed class MemoryCollection;
