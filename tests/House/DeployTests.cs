using System.Text.RegularExpressions;
using System.Xml.Linq;
using k8s;
using k8s.Models;
using static FilageFuturs.Tests.House.House;

namespace FilageFuturs.Tests.House;

/// <summary>Files that no machine here can run: what they name exists, and where they say the same thing they agree.</summary>
public sealed partial class DeployTests
{
    // Of the runtime, of Orleans' hosting, of telemetry: theirs to document.
    private static readonly string[] NamedByOthers = ["ASPNETCORE_", "DOTNET_", "OTEL_", "POD_"];

    private static readonly Node Cluster = Manifests.Of("compose/cluster.yaml");
    private static readonly Node Alone = Manifests.Of("compose/alone.yaml");

    private static IEnumerable<(string Name, Node Node)> Services => Cluster["services"].Members.Concat(Alone["services"].Members);

    private static IEnumerable<object> Objects =>
        Manifests.Kubernetes.SelectMany(document => KubernetesYaml.LoadAllFromString(document.Text, typeMap: null, strict: true));

    private static IEnumerable<V1Deployment> Deployments => Objects.OfType<V1Deployment>();

    private static IEnumerable<V1Container> Containers => Deployments.SelectMany(one => one.Spec.Template.Spec.Containers);

    [Fact]
    public void Every_file_of_ours_is_yaml() => Assert.All(Manifests.Yaml, file => Assert.NotEmpty(Manifests.Documents(file).Select(one => one.Value)));

    [Fact]
    public void Kubernetes_knows_every_member_of_every_object()
    {
        Assert.All(Manifests.Kubernetes, document => Assert.Single(KubernetesYaml.LoadAllFromString(document.Text, typeMap: null, strict: true)));
        Assert.Equal(2, Deployments.Count());
    }

    [Fact]
    public void A_file_that_Kustomize_reads_exists_and_each_that_exists_is_read() => Assert.Equal(
        FilesOf("deploy/kubernetes", "*.yaml").Select(file => Path.GetFileName(file.Name)).Where(name => name != "kustomization.yaml"),
        Manifests.Of("kubernetes/kustomization.yaml")["resources"].Texts.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_setting_that_they_give_is_one_of_ours()
    {
        var known = Text("README.md") + Text("settings.md");

        var given = Settings().Distinct().ToList();

        Assert.Contains("Silo__Tls__Authority", given);
        Assert.Contains("Links__Key", given);
        Tidy(given.Where(name => !NamedByOthers.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
            && !known.Contains($"`{name.Replace("__", ":", StringComparison.Ordinal)}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_image_has_one_name_and_the_version_of_the_product()
    {
        var version = XDocument.Load(Path.Combine(Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        var kubernetes = Manifests.Of("kubernetes/kustomization.yaml")["images"].Items.Single();

        Assert.Equal([$"filagefuturs:{version}"], Services.Where(IsOurs).Select(one => one.Node["image"].Text!).Distinct());
        Assert.Equal(("filagefuturs", version), (kubernetes["name"].Text, kubernetes["newTag"].Text));
        Assert.All(Containers, container => Assert.Equal("filagefuturs", container.Image));
        Assert.Contains($"image.version=\"{version}\"", Text("docker/Dockerfile"), StringComparison.Ordinal);
        Assert.Contains($"-t filagefuturs:{version} ", Text("docker/Dockerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_service_of_a_file_makes_the_image_and_the_others_wait_for_it()
    {
        foreach (var file in (Node[])[Cluster, Alone])
        {
            Assert.Single(file["services"].Members, one => one.Node["build"].Members.Any());
        }
    }

    [Fact]
    public void What_others_made_is_pinned_to_a_version()
    {
        var images = Services.Select(one => one.Node["image"].Text!).Concat(From().Matches(Text("docker/Dockerfile")).Select(from => from.Groups[1].Value));

        Assert.All(images, image => Assert.Matches(@":v?\d+\.\d+(\.\d+)?", image));
    }

    [Fact]
    public void The_product_is_looked_for_where_it_listens()
    {
        const string Port = "8080";

        Assert.Contains($"ASPNETCORE_HTTP_PORTS={Port}", Text("docker/Dockerfile"), StringComparison.Ordinal);
        Assert.All(Containers, container => Assert.Equal(Port, $"{container.Ports.Single(port => port.Name == "http").ContainerPort}"));
        Assert.Equal($"futurs:{Port}", Alone["services"]["caddy"]["environment"]["FUTURS_UPSTREAM"].Text);
        var watched = Manifests.Of("dashboards/targets.yml").Items.Single()["targets"].Texts.Single();
        Assert.Equal(
            [$"{watched.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)}:{Port}"],
            Alone["services"]["futurs"]["ports"].Texts);
        Assert.All(Upstreams(), upstream => Assert.Equal(Port, upstream.Groups["port"].Value));
        Assert.Equal(
            Cluster["services"].Members.Where(IsOurs).Select(one => $"{one.Name}:{Port}").Order(),
            Manifests.Of("compose/prometheus.yml")["scrape_configs"].All.Select(one => one["targets"]).SelectMany(one => one.Texts).Order());
    }

    [Fact]
    public void Web_nodes_promise_what_silos_keep()
    {
        var kept = Cluster["services"].Members.Where(IsOurs).Select(one => string.Join(", ", one.Node["environment"].Members
            .Where(member => member.Name.StartsWith("Keeping__", StringComparison.Ordinal))
            .Select(member => $"{member.Name}: {member.Node.Text}")));

        Assert.NotEmpty(Assert.Single(kept.Distinct()));
    }

    [Fact]
    public void Nginx_knows_the_addresses_of_the_web_nodes() => Assert.Equal(
        Cluster["services"].Members.Where(one => one.Name.StartsWith("web-", StringComparison.Ordinal))
            .Select(one => one.Node["networks"]["edge"]["ipv4_address"].Text),
        Upstreams().Select(upstream => upstream.Groups["address"].Value).Distinct());

    [Fact]
    public void Only_silos_reach_the_port_of_silos_and_only_web_nodes_their_gateway()
    {
        var silo = Containers.Single(container => container.Name == "silo");
        var policy = Objects.OfType<V1NetworkPolicy>().Single(one => one.Metadata.Name == "silo");

        foreach (var (setting, from) in new[] { ("Silo__Port", "silo"), ("Silo__GatewayPort", "web") })
        {
            var port = silo.Env.Single(one => one.Name == setting).Value;
            Assert.Contains(silo.Ports, one => $"{one.ContainerPort}" == port);
            var allowed = Assert.Single(policy.Spec.Ingress, rule => rule.Ports.Any(one => KubernetesJson.Serialize(one.Port).Trim('"') == port));
            Assert.Equal(from, Assert.Single(allowed.FromProperty).PodSelector.MatchLabels["app.kubernetes.io/component"]);
        }

        Assert.Contains(Objects.OfType<V1NetworkPolicy>(), one => one.Spec.PodSelector.MatchLabels is null && one.Spec.Ingress is null);
    }

    [Fact]
    public void A_silos_pod_is_labelled_as_its_cluster_is_called()
    {
        var labels = Deployments.Single(one => one.Metadata.Name == "silo").Spec.Template.Metadata.Labels;

        Assert.Equal(Objects.OfType<V1ConfigMap>().Single().Data["Cluster__Id"], labels["orleans/clusterId"]);
        Assert.Contains(
            $"ServiceId = \"{labels["orleans/serviceId"]}\"",
            File.ReadAllText(Path.Combine(Root, "silo/Hosting/SharedMembership.cs")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_probe_asks_a_page_that_answers()
    {
        var health = File.ReadAllText(Path.Combine(Root, "web/Hosting/Health.cs"));

        Assert.All(
            Containers.SelectMany(one => new[] { one.StartupProbe, one.ReadinessProbe, one.LivenessProbe }),
            probe => Assert.Contains($"\"{probe.HttpGet.Path}\"", health, StringComparison.Ordinal));
        Assert.All(Containers, one => Assert.NotEqual(one.ReadinessProbe.HttpGet.Path, one.LivenessProbe.HttpGet.Path));
    }

    [Fact]
    public void Nothing_has_a_right_that_it_does_not_need()
    {
        Assert.All(Services, one =>
        {
            Assert.Equal("true", one.Node["read_only"].Text);
            Assert.Equal(["ALL"], one.Node["cap_drop"].Texts);
            Assert.Equal(["no-new-privileges:true"], one.Node["security_opt"].Texts);
            Assert.NotNull(one.Node["mem_limit"].Text);
        });
        Assert.All(Containers, one => Assert.True(one.SecurityContext is
        {
            ReadOnlyRootFilesystem: true, AllowPrivilegeEscalation: false, Capabilities: { Add: null, Drop: ["ALL"] },
        }));
        Assert.All(Deployments, one => Assert.True(one.Spec.Template.Spec.SecurityContext is { RunAsNonRoot: true, SeccompProfile.Type: "RuntimeDefault" }));
    }

    [Fact]
    public void Every_door_lets_the_same_files_through()
    {
        var ingress = Objects.OfType<V1Ingress>().Single().Metadata.Annotations["nginx.ingress.kubernetes.io/proxy-body-size"];

        Assert.Equal("65m", ingress);
        Assert.Contains($"client_max_body_size    {ingress};", Text("nginx/server.conf"), StringComparison.Ordinal);
        Assert.Contains("max_size 65MiB", Text("caddy/Caddyfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_secret_is_made_by_the_script_or_asked_for_by_it() => Assert.All(
        Cluster["secrets"].Members,
        secret =>
        {
            Assert.Equal($"./secrets/{secret.Name}", secret.Node["file"].Text);
            Assert.Contains(secret.Name, Text("compose/secrets.sh"), StringComparison.Ordinal);
        });

    [Fact]
    public void Every_secret_that_a_service_reads_is_declared() => Assert.Equal(
        Cluster["secrets"].Members.Select(secret => secret.Name).Order(StringComparer.Ordinal),
        Cluster["services"].Members.SelectMany(one => one.Node["secrets"].Texts).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_file_that_is_mounted_exists() => Tidy(
        from one in Services
        from volume in one.Node["volumes"].Texts
        let source = volume.Split(':')[0]
        where source.StartsWith('.')
        where !Path.Exists(Path.Combine(Root, "deploy/compose", source))
        select $"{one.Name}: {source}");

    private static string Text(string name) => Manifests.Text(name);

    private static bool IsOurs((string Name, Node Node) service) =>
        service.Node["image"].Text?.StartsWith("filagefuturs:", StringComparison.Ordinal) is true;

    private static MatchCollection Upstreams() => Upstream().Matches(Text("nginx/cluster.conf"));

    // Those of Compose (environment, files of secrets), of Kubernetes, of the image and of the unit.
    private static IEnumerable<string> Settings() => Services.Where(IsOurs)
        .SelectMany(one => one.Node["environment"].Members.Select(member => member.Name)
            .Concat(one.Node["secrets"].Texts.Where(secret => secret.Contains("__", StringComparison.Ordinal))))
        .Concat(Objects.OfType<V1ConfigMap>().SelectMany(one => one.Data.Keys))
        .Concat(Containers.SelectMany(one => one.Env.Select(variable => variable.Name)))
        .Concat(Variable().Matches(Text("docker/Dockerfile") + Text("filagefuturs.service")).Select(one => one.Groups[1].Value));

    [GeneratedRegex(@"server (?<address>[0-9.]+):(?<port>\d+) ")]
    private static partial Regex Upstream();

    [GeneratedRegex(@"^FROM (\S+)", RegexOptions.Multiline)]
    private static partial Regex From();

    [GeneratedRegex(@"^(?:ENV |Environment=|    )([A-Za-z]+(?:_[A-Za-z_]+)?)=", RegexOptions.Multiline)]
    private static partial Regex Variable();
}
