using System.Text;
using QRCoder;

namespace FilageFuturs.Web.Layout;

/// <summary>A QR code as one SVG path: one node whatever the address.</summary>
/// <param name="Side">Width and height of the view box.</param>
internal sealed record QrPath(string Address, int Side, string Path)
{
    public static readonly QrPath None = new("", 0, "");

    /// <summary>This one when it already leads there.</summary>
    public QrPath Or(string address) => address == Address ? this : Of(address);

    public static QrPath Of(string address)
    {
        using var data = new QRCodeGenerator().CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                var start = x;
                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(null, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new(address, data.ModuleMatrix.Count, path.ToString());
    }
}
