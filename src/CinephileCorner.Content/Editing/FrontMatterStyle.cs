namespace CinephileCorner.Content.Editing;

/// <summary>How a value of front matter is written.</summary>
internal enum FrontMatterStyle
{
    Nothing,
    Plain,
    SingleQuoted,
    DoubleQuoted,
    BlockText,
    FlowList,
    BlockList,
    FlowMap,
    BlockMap,
}
