namespace CinephileCorner.Data.Saving;

/// <summary>Who is at work in this scope: the editor who is signed in, or a part of the program.</summary>
public sealed class Actor
{
    /// <summary>The editor's account; null for the program itself.</summary>
    public int? EditorId { get; private set; }

    /// <summary>As the audit names them.</summary>
    public string Name { get; private set; } = "The program";

    /// <summary>An editor has signed in.</summary>
    public void Be(int editorId, string name) => (EditorId, Name) = (editorId, name);

    /// <summary>A part of the program is at work.</summary>
    public void Be(string part) => (EditorId, Name) = (null, part);
}
