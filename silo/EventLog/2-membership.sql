-- Which silos live. Orleans' provider reads its statements by key from orleansquery; the tables behind are ours. An insert or
-- an update goes through only at the version that the silo read, and moves it on in the same statement; a heartbeat does not.
create table orleansquery (querykey text primary key, querytext text not null);
create table cluster_version (
  deployment text primary key, version integer not null default 0, changed timestamptz not null default now());
create table cluster_silo (
  deployment text not null references cluster_version,
  address text not null,
  port integer not null,
  generation integer not null,
  siloname text not null,
  hostname text not null,
  status integer not null,
  proxyport integer not null,
  suspecttimes text,
  starttime timestamptz not null,
  iamalivetime timestamptz not null,
  primary key (deployment, address, port, generation));
insert into orleansquery values
('InsertMembershipVersionKey', $q$
  with made as (insert into cluster_version (deployment) values (@DeploymentId) on conflict do nothing returning 1)
  select exists (select 1 from made) $q$),
('InsertMembershipKey', $q$
  with moved as (
    update cluster_version set version = version + 1, changed = now()
    where deployment = @DeploymentId and version = @Version
      and not exists (
        select 1 from cluster_silo s where s.deployment = @DeploymentId and s.address = @Address
          and s.port = @Port and s.generation = @Generation)
    returning 1),
  added as (
    insert into cluster_silo (
      deployment, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
    select @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
    from moved returning 1)
  select exists (select 1 from added) $q$),
('UpdateMembershipKey', $q$
  with moved as (
    update cluster_version set version = version + 1, changed = now()
    where deployment = @DeploymentId and version = @Version
      and exists (
        select 1 from cluster_silo s where s.deployment = @DeploymentId and s.address = @Address
          and s.port = @Port and s.generation = @Generation)
    returning 1),
  changed as (
    update cluster_silo s set status = @Status, suspecttimes = @SuspectTimes, iamalivetime = @IAmAliveTime
    where s.deployment = @DeploymentId and s.address = @Address and s.port = @Port and s.generation = @Generation
      and exists (select 1 from moved)
    returning 1)
  select exists (select 1 from changed) $q$),
('UpdateIAmAlivetimeKey', $q$
  update cluster_silo set iamalivetime = @IAmAliveTime
  where deployment = @DeploymentId and address = @Address and port = @Port and generation = @Generation $q$),
('MembershipReadRowKey', $q$
  select s.*, v.version from cluster_version v
  left join cluster_silo s on s.deployment = v.deployment
    and s.address = @Address and s.port = @Port and s.generation = @Generation
  where v.deployment = @DeploymentId $q$),
('MembershipReadAllKey', $q$
  select s.*, v.version from cluster_version v left join cluster_silo s on s.deployment = v.deployment
  where v.deployment = @DeploymentId $q$),
('GatewaysQueryKey', $q$
  select address, proxyport, generation from cluster_silo
  where deployment = @DeploymentId and status = @Status and proxyport > 0 $q$),
('DeleteMembershipTableEntriesKey', $q$
  delete from cluster_silo where deployment = @DeploymentId;
  delete from cluster_version where deployment = @DeploymentId $q$),
('CleanupDefunctSiloEntriesKey', $q$
  delete from cluster_silo where deployment = @DeploymentId and status = 6 and iamalivetime < @IAmAliveTime $q$);
