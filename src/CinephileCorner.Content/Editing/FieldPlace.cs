namespace CinephileCorner.Content.Editing;

/// <summary>Where an article states one of its fields.</summary>
public enum FieldPlace
{
    Nowhere,
    FrontMatter,
    FactBlock,
    Headline,
}
