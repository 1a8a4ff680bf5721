using System.Globalization;
using FilageFuturs.Web.Layout;

namespace FilageFuturs.Web.Needs;

/// <summary>
/// Draws the map as one SVG that stands alone: our font inside, no script, no style that a page would have to allow, white
/// paper. As tall as its longest column; every line is broken here.
/// </summary>
internal sealed class NeedsDrawing
{
    private const int Width = 1400;
    private const int Margin = 56;
    private const int Gap = 32;
    private const int Column = (Width - (2 * Margin) - (2 * Gap)) / 3;
    private const int SlipGap = 14;
    private const int Edge = 8;
    private const int Padding = 18;
    private const int RankWidth = 44;
    private const int BarHeight = 8;

    private static readonly Face Title = new(60, 800, 58, SvgInk.Ink);
    private static readonly Face Under = new(24, 500, 32, SvgInk.SecondInk);
    private static readonly Face ColumnTitle = new(32, 800, 36, SvgInk.Ink);
    private static readonly Face Words = new(25, 700, 30, SvgInk.Ink);
    private static readonly Face Rank = new(36, 800, 30, SvgInk.Ink);
    private static readonly Face Small = new(20, 500, 26, SvgInk.SecondInk);

    private readonly NeedsPicture _picture;
    private readonly SvgInk _ink = new();
    private readonly int _most;

    private NeedsDrawing(NeedsPicture picture)
    {
        _picture = picture;
        _most = picture.Columns.SelectMany(column => column.Slips).Max(slip => slip.Points) ?? 0;
    }

    public static string Draw(NeedsPicture picture) => new NeedsDrawing(picture).Draw();

    private string Draw()
    {
        var top = Header();
        var bottom = _picture.Columns.Select((column, rank) => Draw(column, Margin + (rank * (Column + Gap)), top)).Max();
        return _ink.Sheet(Width, Footer(bottom + Gap) + Margin, _picture.Language, $"{_picture.Title}, {_picture.Under}", Description());
    }

    private int Header()
    {
        var y = _ink.Text(Margin, Margin, Width - (2 * Margin), Title, _picture.Title);
        y = _ink.Text(Margin, y + 8, Width - (2 * Margin), Under, _picture.Under) + 16;
        _ink.Bar(Margin, y, Width - (2 * Margin), 6, SvgInk.Ink);
        _ink.Bar(Margin, y + 9, Width - (2 * Margin), 2, SvgInk.Ink);
        return y + 40;
    }

    private int Draw(NeedsColumn column, int x, int y)
    {
        Rule(column.Kind, x, y);
        y = _ink.Text(x, y + 18, Column, ColumnTitle, column.Title) + 14;
        foreach (var slip in column.Slips)
        {
            y = Draw(slip, x, y) + SlipGap;
        }

        return y;
    }

    // The three places differ by their rule too: full, double, dotted, as on the screens.
    private void Rule(NeedKind kind, int x, int y)
    {
        switch (kind)
        {
            case NeedKind.Skill:
                _ink.Bar(x, y, Column, 8, SvgInk.Ink);
                break;
            case NeedKind.RedLine:
                _ink.Bar(x, y, Column, 3, SvgInk.Ink);
                _ink.Bar(x, y + 5, Column, 3, SvgInk.Ink);
                break;
            default:
                for (var dot = 0; dot < Column - 8; dot += 20)
                {
                    _ink.Bar(x + dot, y, 8, 8, SvgInk.Ink);
                }

                break;
        }
    }

    private int Draw(NeedSlip slip, int x, int top)
    {
        var left = x + Edge + Padding + (slip.Rank is null ? 0 : RankWidth);
        var width = x + Column - Padding - left;
        var sheet = _ink.Keep();
        var y = _ink.Text(left, top + Padding, Wrapping.Balanced(slip.Text, Words.Size, width), Words, slip.Text);
        foreach (var under in slip.Under)
        {
            y = _ink.Text(left, y + 4, width, Small, under);
        }

        if (slip.Points > 0)
        {
            _ink.Bar(left, y + 8, Share(slip, width), BarHeight, SvgInk.Ink);
            y += 8 + BarHeight;
        }

        if (slip.Figures is not null)
        {
            y = _ink.Text(left, y + 4, width, Small, slip.Figures);
        }

        if (slip.Rank is { } rank)
        {
            _ink.Text(x + Edge + Padding, top + Padding, RankWidth, Rank, rank.ToString(CultureInfo.InvariantCulture));
        }

        // Known only now: the sheet lies under what is written on it.
        _ink.Under(sheet, x, top, Column, y + Padding - top, Edge, slip.IsShared ? SvgInk.ThirdInk : SvgInk.Rule);
        return y + Padding;
    }

    private int Share(NeedSlip slip, int width) => Math.Max(1, width * slip.Points!.Value / _most);

    private int Footer(int y)
    {
        _ink.Bar(Margin, y, Width - (2 * Margin), 2, SvgInk.Ink);
        y += 14;
        foreach (var line in _picture.Notes.Concat(_picture.Credits))
        {
            y = _ink.Text(Margin, y, Width - (2 * Margin), Small, line);
        }

        return y;
    }

    private string Description() => string.Join('\n', _picture.Columns
        .SelectMany(column => column.Slips.Select(Said).Prepend(column.Title))
        .Concat(_picture.Notes));

    private static string Said(NeedSlip slip) => string.Join(", ", new[]
    {
        slip.Rank is { } rank ? $"{rank}. {slip.Text}" : slip.Text, string.Join(" · ", slip.Under), slip.Figures,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
