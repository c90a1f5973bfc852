namespace CinephileCorner.Domain.Naming;

/// <summary>A film or a person: somebody whom the texts may call by several names.</summary>
public interface INamed
{
    int Id { get; }

    /// <summary>The last part of the address; nobody else ever gets it.</summary>
    string Slug { get; }

    /// <summary>The name with all that tells it from others: “Here (2023)”, “Tom Holland [director]”.</summary>
    string Label { get; }

    /// <summary>Whom the texts mean by this name, at the end of any chain of merging; null when it stands for itself.</summary>
    int? CountsAsId { get; }

    /// <summary>The name is another's from now on, or its own again.</summary>
    /// <param name="id">One that stands for itself; null for its own.</param>
    void CountAs(int? id);
}
