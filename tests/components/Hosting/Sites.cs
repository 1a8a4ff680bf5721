using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>In a house of tests, browsers say from which address they come.</summary>
internal sealed class Sites : IStartupFilter
{
    public const string Header = "Site";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => house =>
    {
        house.Use((context, go) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Header].ToString(), out var address))
            {
                context.Connection.RemoteIpAddress = address;
            }

            return go(context);
        });
        next(house);
    };
}
